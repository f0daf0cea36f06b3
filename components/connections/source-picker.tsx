import { SourceMark } from "@/components/personas/source-badge";
import { RadioCards } from "@/components/ui/radio-cards";
import type { SourceInfo } from "@/lib/model/source";
import { canWords } from "./connection-words";

type Props = { sources: readonly SourceInfo[]; value: string | null; onChange: (id: string) => void };

export const SourcePicker = ({ sources, value, onChange }: Props) => (
  <RadioCards
    label="Which system"
    value={value}
    onChange={onChange}
    options={sources.map(({ id, label, can }) => ({
      value: id,
      label,
      icon: <SourceMark source={id} size="lg" />,
      hint: can.reason ? `${canWords(can)}. ${can.reason}` : canWords(can),
    }))}
  />
);
