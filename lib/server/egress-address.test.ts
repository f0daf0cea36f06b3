import { expect, test } from "vitest";
import { checkedLookup, checkLiteral, isAllowedAddress } from "./egress-address";
import { checkUrl, normalOrigin } from "./egress-origin";

const LISTED = { allowedOrigins: ["https://api.example.com", "https://2130706433", "https://[::1]", "https://10.0.0.1"] };

const HOSTILE = [
  "http://api.example.com/",
  "https://api.example.com.evil.test/",
  "https://evil.test/api.example.com",
  "https://api.example.com./",
  "https://API.example.com/",
  "https://api.example.com:8443/",
  "https://user@api.example.com/",
  "https://user:pw@api.example.com/",
  "https://api.example.com@evil.test/",
  "https://api.example.com%2eevil.test/",
  "https://api.example.com\\@evil.test/",
  "https://api.example.com#@evil.test/",
  "https:api.example.com/",
  "https:/api.example.com/",
  "https:///api.example.com/",
  "//api.example.com/",
  "/api.example.com",
  "api.example.com",
  "ftp://api.example.com/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:application/json,{}",
  "gopher://api.example.com/",
  "ws://api.example.com/",
  "wss://api.example.com/",
  " https://api.example.com/",
  "https://api.example.com/ x",
  "https://api.exa\tmple.com/",
  "https://api.example.com\n/",
  "https://аpi.example.com/",
  "https://api。example。com.evil.test/",
  "http://localhost/",
  "https://localhost/",
  "https://LOCALHOST/",
  "https://localhost./",
  "https://127.0.0.1/",
  "https://127.1/",
  "https://127.0.1/",
  "https://0x7f.0.0.1/",
  "https://0x7f000001/",
  "https://0177.0.0.1/",
  "https://017700000001/",
  "https://2130706433/",
  "https://127.0.0.1./",
  "https://①②⑦.0.0.1/",
  "https://0/",
  "https://0.0.0.0/",
  "https://10.0.0.1/",
  "https://10.1/",
  "https://172.16.0.1/",
  "https://192.168.1.1/",
  "https://169.254.169.254/",
  "https://0xa9fea9fe/",
  "https://2852039166/",
  "https://0251.0376.0251.0376/",
  "https://100.100.100.200/",
  "https://metadata.google.internal/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[0:0:0:0:0:ffff:7f00:1]/",
  "https://[::127.0.0.1]/",
  "https://[fe80::1]/",
  "https://[fd00:ec2::254]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[fec0::1]/",
  "https://255.255.255.255/",
  "https://224.0.0.1/",
  "https://api.example.com/#fragment",
  "",
  "https://",
  "https://[",
  "https://%31%32%37.0.0.1/",
];

test.each(HOSTILE)("%j is refused", (text) => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  expect(() => checkUrl(text, LISTED)).toThrow();
});

test.each(["https://api.example.com/", "https://api.example.com/v1/a?b=c%20d"])("%s is allowed", (text) => {
  expect(checkUrl(text, LISTED)).toMatchObject({ explicit: false });
});

test("what the operator lists may be http and their own network", () => {
  for (const origin of ["http://127.0.0.1:9", "http://[::1]:9", "http://localhost:9", "http://10.0.0.1"]) {
    expect(checkUrl(`${origin}/x`, { allowedOrigins: [], trustedOrigins: [origin] })).toMatchObject({ explicit: true });
  }
});

const CLOSED = [
  "0.0.0.0",
  "10.255.255.255",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.31.255.255",
  "192.0.0.1",
  "192.0.2.1",
  "192.168.0.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::7f00:1",
  "::ffff:10.0.0.1",
  "::ffff:a9fe:a9fe",
  "64:ff9b::a00:1",
  "64:ff9b:1::1",
  "100::1",
  "2001:db8::1",
  "2002:a00:1::",
  "fc00::1",
  "fd12::1",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "nonsense",
  "",
];
test.each(CLOSED)("address %j is closed", (address) => {
  expect(isAllowedAddress(address, { explicit: false, literal: false })).toBe(false);
});
test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("address %s is open", (address) => {
  expect(isAllowedAddress(address, { explicit: false, literal: false })).toBe(true);
});
test("a listed name may lead to a private network, not to link-local", () => {
  const allowed = (address: string) => isAllowedAddress(address, { explicit: true, literal: false });
  expect(["127.0.0.1", "10.0.0.1", "::1", "fd00::1", "169.254.169.254", "fe80::1", "0.0.0.0"].map(allowed)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(() => checkLiteral("169.254.169.254", true)).not.toThrow();
});

test("one bad address among good ones refuses the name", async () => {
  const lookup = checkedLookup(false, async () => [
    { address: "8.8.8.8", family: 4 },
    { address: "127.0.0.1", family: 4 },
  ]);
  const error = await new Promise((resolve) => lookup("api.example.com", { all: true }, resolve));
  expect(error).toMatchObject({ name: "BlockedError" });
});

test("origins are compared in their normal form", () => {
  expect(normalOrigin("HTTPS://Api.Example.com:443")).toBe("https://api.example.com");
  expect(["https://a.example/x", "https://u@a.example", "a.example", "ftp://a.example"].map(normalOrigin)).toEqual(
    Array(4).fill(undefined),
  );
});
