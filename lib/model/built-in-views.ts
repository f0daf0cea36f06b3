/** Tabs every library has; they come in a person's order like saved ones. Addresses as a saved view has them. */
export const BUILT_INS = [
  { id: "everyone", title: "Everyone", address: "" },
  { id: "needs-work", title: "Needs work", address: "readiness=0-49&sort=readiness" },
  { id: "gone", title: "Gone or archived", address: "state=archived,missing,deleted" },
] as const;

export type BuiltInView = (typeof BUILT_INS)[number]["id"];
export const BUILT_IN_VIEWS: readonly BuiltInView[] = BUILT_INS.map(({ id }) => id);

/** What "/" opens unless somebody chose another. */
export const FIRST_VIEW: BuiltInView = "everyone";

export const builtIn = (id: string): (typeof BUILT_INS)[number] | undefined => BUILT_INS.find((view) => view.id === id);
