import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Turn } from "./limiter";
import { type Granted, limiterQueue } from "./limiter-queue";

/** A queue whose tokens come one by one, whenever the test says so. */
function queueOf(places: number, { waitMs = 5, eachMs = 5 } = {}) {
  const queue = limiterQueue();
  let tokens = 0;
  const ask = async ({ person }: { person: boolean }): Promise<Granted> => {
    const got = tokens > (person ? 0 : 1) ? 1 : 0;
    tokens -= got;
    return { got, waitMs, eachMs, lastsMs: 1_000 };
  };
  const order: string[] = [];
  const enter = (name: string, turn: Turn) =>
    queue.enter(turn, ask, "Example", places).then((leave) => {
      order.push(name);
      return leave;
    });
  const give = async (count: number) => {
    tokens += count;
    await wait(60);
  };
  return { enter, order, give };
}

const reads = { person: false };
const writes = { person: false, write: true };
const person = { person: true };

test("people go before what finishes something begun, that before the rest; each in the order they came", async () => {
  const { enter, order, give } = queueOf(10);
  const all = [
    enter("read 1", reads),
    enter("write 1", writes),
    enter("read 2", reads),
    enter("person 1", person),
    enter("write 2", writes),
  ];
  await give(2);
  expect(order).toEqual(["person 1"]);
  all.push(enter("person 2", person));
  await give(4);
  expect(order).toEqual(["person 1", "person 2", "write 1", "write 2", "read 1"]);
  await give(1);
  await Promise.all(all);
  expect(order.at(-1)).toBe("read 2");
});

test("the last token is a person's, and no more are inside than there are places", async () => {
  const { enter, order, give } = queueOf(1);
  const background = enter("read", reads);
  await give(1);
  expect(order).toEqual([]);
  const leave = await enter("person 1", person);
  const second = enter("person 2", person);
  await give(5);
  expect(order).toEqual(["person 1"]);
  leave();
  leave();
  const leaveSecond = await second;
  await wait(30);
  expect(order).toEqual(["person 1", "person 2"]);
  leaveSecond();
  await background;
});

test("who gives up is out of the line at once, with his own reason, and takes nothing with him", async () => {
  const { enter, order, give } = queueOf(2);
  const end = new AbortController();
  const stopped = expect(enter("read 1", { ...reads, signal: end.signal })).rejects.toThrow("paused");
  const second = enter("read 2", reads);
  end.abort(new Error("paused"));
  await stopped;
  await give(2);
  await second;
  expect(order).toEqual(["read 2"]);
  await expect(enter("read 3", { ...reads, signal: end.signal })).rejects.toThrow("paused");
});

test("who cannot have his turn in time is told at once when it will be, also behind others", async () => {
  const { enter } = queueOf(5, { waitMs: 3_000, eachMs: 3_000 });
  const [first, second, third] = [1, 2, 3].map((nth) => enter(`person ${nth}`, { person: true, maxWaitMs: 7_000 }));
  await expect(third).rejects.toMatchObject({ code: "rate_limited", extra: { retryAfter: 9 } });
  for (const left of [first, second]) left?.catch(() => {});
});

test("a bucket that cannot be asked fails those who wait, and nobody after them", async () => {
  const queue = limiterQueue();
  const broken = () => Promise.reject(new Error("The database is gone."));
  await expect(queue.enter(reads, broken, "Example", 1)).rejects.toThrow("gone");
  const works = async (): Promise<Granted> => ({ got: 1, waitMs: 0, eachMs: 1, lastsMs: 100 });
  (await queue.enter(reads, works, "Example", 1))();
});
