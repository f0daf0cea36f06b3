let person: string | undefined;

/** Whose page this is: what is sent from it is refused when somebody else has signed in in this browser meanwhile. */
export const actAs = (id: string | undefined): void => {
  person = id;
};

export const asPerson = (): Record<string, string> => (person === undefined ? {} : { "X-Signed-In-As": person });
