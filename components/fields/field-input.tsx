"use client";

import { isOpenRecord } from "@/lib/model/parts";
import { InputAge } from "./input-age";
import { InputChoice } from "./input-choice";
import { InputJson } from "./input-json";
import { InputList } from "./input-list";
import { InputOddRecord } from "./input-odd-record";
import { InputPairs } from "./input-pairs";
import type { InputProps } from "./input-props";
import { InputReadOnly } from "./input-read-only";
import { InputRecord } from "./input-record";
import { InputScopes } from "./input-scopes";
import { InputText } from "./input-text";
import { IssueWords } from "./issue-words";

const show = (inner: InputProps) => <FieldInput {...inner} />;

/** The control for a field's kind. The caller draws the label; own issues of single controls are said below them here. */
export function FieldInput(props: InputProps) {
  const { field, id, value, issues } = props;
  if (field.readOnly) return <InputReadOnly field={field} id={id} value={value} reason={field.readOnly} />;
  if (field.optionsFrom === "scopes") return <InputScopes {...props} />;
  switch (field.kind) {
    case "text":
    case "longText":
    case "choice":
      return (
        <>
          {field.kind === "choice" ? <InputChoice {...props} /> : <InputText {...props} />}
          <IssueWords id={id} issues={issues ?? []} />
        </>
      );
    case "ageRange":
      return <InputAge {...props} />;
    case "list":
      return <InputList {...props} />;
    case "pairs":
      return <InputPairs {...props} />;
    case "record":
      return isOpenRecord(value) && isOpenRecord(props.base ?? null) ? (
        <InputRecord {...props} show={show} />
      ) : (
        <InputOddRecord {...props} show={show} />
      );
    case "questions":
      return <InputReadOnly field={field} id={id} value={value} reason="Questions are shown only." />;
    case "json":
      return <InputJson {...props} />;
  }
}
