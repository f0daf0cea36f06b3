import type { OctaveOffering, OctavePlaybook, OctaveRevision, OctaveRow, OctaveState, OctaveUser } from "@/lib/sources/octave/fake-state";
import { publicRow } from "@/lib/sources/octave/fake-state";
import { datesOf, familyTurns, one, take, uuidOf } from "./compose";
import type { Family } from "./families";
import { type OctavePerson, octavePeople } from "./octave-people";

const WORKSPACE = { oId: "wa_brightwater" };
const ME: OctaveUser = { oId: "u_51", firstName: "Ines", lastName: "Moreau" };
const COLLEAGUES: readonly OctaveUser[] = [
  ME,
  { oId: "u_52", firstName: "Priya", lastName: "Raman" },
  { oId: "u_53", firstName: null, lastName: null },
];
const ROLES = ["Economic buyer", "Champion", "End user", "Technical evaluator", "Influencer", "Blocker"];

const OFFERINGS: readonly [string, string, "PRODUCT" | "SERVICE", string][] = [
  ["px_waypost_control", "Waypost Control", "PRODUCT", "Live loads sorted by risk, for control rooms and planners."],
  ["px_waypost_audit", "Waypost Audit", "PRODUCT", "Checks every freight invoice against rate, distance and proof."],
  ["px_waypost_cold", "Waypost Cold", "PRODUCT", "Temperature readings and excursion decisions while the truck still rolls."],
  ["px_waypost_yard", "Waypost Yard", "PRODUCT", "Doors, slots and trailers on one map."],
  ["px_lane_care", "Lane Care", "SERVICE", "Engineers who fit, calibrate and look after sensors and cooling units."],
];

const ONE_TRADE: readonly string[] = ["planning", "dispatch", "procurement", "supplyChain", "marketing", "sustainability"];

/** The role itself, and in families of one trade a neighbouring title. */
function titlesOf({ name, family: trade }: OctavePerson, family: Family, turn: number): string[] {
  const role = name.split(",")[0] ?? name;
  const own = /^[\p{Script=Latin}\p{N} &/-]{1,60}$/u.test(role) ? [role] : [one(family.titles, turn)];
  return [...new Set([...own, ...(ONE_TRADE.includes(trade) ? [one(family.titles, turn)] : [])])];
}

function rowOf(person: OctavePerson, index: number, now: number, family: Family, turn: number): OctaveRow {
  const { createdAt, updatedAt } = datesOf(now, index, octavePeople.length);
  const internalName = person.nick ?? null;
  const custom = Object.entries(person.custom ?? {}).map(([title, value]) => ({ title, value: [...value] }));
  const some = person.fill >= 1 && {
    painPoints: [...(person.pains ?? take(family.pains, turn, 2))],
    commonJobTitles: titlesOf(person, family, turn),
  };
  const most = person.fill >= 2 && {
    primaryResponsibilities: take(family.duties, turn, 3),
    keyObjectives: [...(person.goals ?? take(family.goals, turn, 3))],
    keyConcerns: take(family.concerns, turn, 2),
  };
  const all = person.fill >= 3 && {
    whyTheyMatterToUs: take(family.theirValue, turn, 2),
    whyWeMatterToThem: take(family.ourValue, turn, 2),
    buyingRole: [one(ROLES, index)],
  };
  return {
    oId: `pe_${uuidOf(`octave ${person.name}`).replaceAll("-", "").slice(0, 16)}`,
    name: person.name,
    internalName,
    description: person.about ?? null,
    createdAt: index % 17 === 5 ? null : createdAt,
    updatedAt,
    archivedAt: person.inactive ? updatedAt : null,
    deletedAt: null,
    unrecognized: false,
    rejected: false,
    active: !person.inactive,
    data: { ...(internalName ? { internalName } : {}), ...some, ...most, ...all, ...(custom.length > 0 ? { customFields: custom } : {}) },
    qualifyingQuestions: person.ask
      ? [{ question: person.ask, rationale: "Tells early whether the pain is theirs.", fitType: "GOOD", weight: "HIGH", archivedAt: null }]
      : [],
    user: COLLEAGUES[index % COLLEAGUES.length] ?? ME,
    workspace: WORKSPACE,
    offerings: [...person.offerings],
  };
}

/** Sixty sample personas with five offerings; changes are spread over the year before `now`. */
export function octaveSamples(now: number): OctaveState {
  const next = familyTurns();
  const personas = octavePeople.map((person, index) => {
    const { family, turn } = next(person.family);
    return rowOf(person, index, now, family, turn);
  });
  return {
    workspace: { ...WORKSPACE, name: "Brightwater", domain: "brightwater.example" },
    me: ME,
    credits: { used: 40, max: 500 },
    personas,
    offerings: offerings(now),
    playbooks: playbooks(personas),
    revisions: personas.map(firstRevision),
  };
}

const offerings = (now: number): OctaveOffering[] =>
  OFFERINGS.map(([oId, name, type, summary], index) => ({
    oId,
    name,
    type,
    internalName: null,
    description: summary,
    active: true,
    createdAt: datesOf(now, index, OFFERINGS.length).createdAt,
    data: { type, summary },
    user: ME,
    workspace: WORKSPACE,
  }));

const playbooks = (personas: OctaveRow[]): OctavePlaybook[] =>
  OFFERINGS.slice(0, 3).map(([productOId, name], index) => ({
    oId: `pb_${index + 1}`,
    name: `${name}, first meeting`,
    description: `What to ask and show when ${name} is new to the room.`,
    productOId,
    personaOIds: personas.filter((row) => row.offerings.includes(productOId)).map((row) => row.oId),
  }));

const firstRevision = (row: OctaveRow): OctaveRevision => ({
  revisionOId: `ev_${row.oId.slice(3)}`,
  summary: "Persona created",
  entityName: row.name ?? "",
  entityOId: row.oId,
  createdAt: row.createdAt ?? row.updatedAt ?? "",
  authorName: [row.user.firstName, row.user.lastName].filter(Boolean).join(" "),
  authorOId: row.user.oId,
  oldEntity: null,
  newEntity: publicRow(row),
});
