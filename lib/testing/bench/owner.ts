/** Who the seeded library belongs to. */
export const OWNER = { name: "Demo", email: "demo@personary.test", password: "casting-book-tour" };
