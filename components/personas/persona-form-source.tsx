import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { RailHistory } from "./profile/rail-history";
import { RailShares } from "./profile/rail-shares";
import { RailSource } from "./profile/rail-source";
import type { PersonaEdit } from "./use-persona-edit";

const NOT_NOW = "Leave editing first.";

type Props = { persona: Persona; source: SourceInfo; edit: Pick<PersonaEdit, "read" | "reading"> };

/** The profile's rail beside the form. */
export const PersonaFormSource = ({ persona, source, edit }: Props) => (
  <>
    <RailSource persona={persona} source={source} profile={{ reread: edit.read, rereading: edit.reading }} />
    <RailShares persona={persona} profile={{ shareReason: NOT_NOW, share: () => undefined }} />
    <RailHistory persona={persona} source={source} />
  </>
);
