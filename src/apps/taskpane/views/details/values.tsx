import { useState, type ReactNode } from "react";
import { CONFIDENTIALITY, FIELD_IDS, type Confidentiality, type FieldId } from "../../../../core/model/index.ts";
import { capital, card, confidentialities, languages, statuses } from "../../../../language/spoken/first.ts";
import { fieldOf } from "../../state/select.ts";
import type { FieldChange } from "../../state/state.ts";
import { usePane, useSession } from "../context.ts";

/** Every other value, each in the control that the browser has for it. */
export function Values(): ReactNode {
  const state = usePane();
  const session = useSession();
  const change = (next: FieldChange): void => { session.do({ type: "field", ...next }); };
  return (
    <div className="form">
      <Kind />
      {FIELD_IDS.filter((field) => field !== "title").map((field) => <Field key={field} field={field} value={fieldOf(state, field)} change={change} />)}
    </div>
  );
}

function Kind(): ReactNode {
  const { facts, guidance, choices } = usePane();
  const session = useSession();
  const proposed = guidance?.documentType?.value?.id ?? null;
  const value = choices.documentType === undefined ? proposed : choices.documentType;
  const options = [...(facts?.documentTypes ?? [])].sort((a, b) => a.name.localeCompare(b.name, "nl"));
  return (
    <Choice
      label={card.kind} name="documentType" value={value ?? ""} options={[["", card.unknown], ...options.map(({ id, name }) => [id, capital(name)] as const)]}
      onChange={(id) => { session.do({ type: "kind", id: id === (proposed ?? "") ? undefined : id === "" ? null : id }); }}
    />
  );
}

type Value = string | readonly string[] | null;

function Field({ field, value, change }: { readonly field: FieldId; readonly value: Value; readonly change: (next: FieldChange) => void }): ReactNode {
  const label = card.fields[field];
  const text = typeof value === "string" ? value : "";
  switch (field) {
    case "status":
      return <Choice label={label} name={field} value={text} options={[["", card.unknown], ...Object.entries(statuses)]} onChange={(next) => { change({ field, value: next === "" ? null : (next as keyof typeof statuses) }); }} />;
    case "confidentiality":
      return <Choice label={label} name={field} value={text} options={CONFIDENTIALITY.map((code) => [code, confidentialities[code]] as const)} onChange={(next) => { change({ field, value: next as Confidentiality }); }} />;
    case "language":
      return <Choice label={label} name={field} value={text} options={[["", card.unknown], ...Object.entries(text in languages || text === "" ? languages : { ...languages, [text]: text })]} onChange={(next) => { change({ field, value: next === "" ? null : next }); }} />;
    case "parties":
      return <Line label={label} name={field} value={Array.isArray(value) ? value.join(", ") : ""} hint={card.partiesHint} onDone={(next) => { change({ field, value: next.split(",").map((name) => name.trim()).filter((name) => name !== "") }); }} />;
    case "date":
      return <Line label={label} name={field} type="date" value={text} onDone={(next) => { change({ field, value: next === "" ? null : next }); }} />;
    default:
      return <Line label={label} name={field} value={text} onDone={(next) => { change({ field, value: next === "" ? null : next }); }} />;
  }
}

function Choice({ label, name, value, options, onChange }: {
  readonly label: string; readonly name: string; readonly value: string; readonly options: readonly (readonly [string, string])[]; readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <label className="field">
      <span className="small">{label}</span>
      <select className="input" name={name} value={value} onChange={(event) => { onChange(event.target.value); }}>
        {options.map(([code, words]) => <option key={code} value={code}>{words}</option>)}
      </select>
    </label>
  );
}

/** A line of text; counts when the author leaves it or presses Enter. */
function Line({ label, name, value, type = "text", hint, onDone }: {
  readonly label: string; readonly name: string; readonly value: string; readonly type?: "text" | "date"; readonly hint?: string; readonly onDone: (value: string) => void;
}): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (): void => {
    if (draft !== null && draft.trim() !== value) onDone(draft.trim());
    setDraft(null);
  };
  return (
    <label className="field">
      <span className="small">{label}</span>
      <input
        className="input" name={name} type={type} value={draft ?? value} maxLength={500} onChange={(event) => { setDraft(event.target.value); }} onBlur={finish}
        onKeyDown={(event) => { if (event.key === "Enter") finish(); else if (event.key === "Escape") setDraft(null); }}
      />
      {hint === undefined ? null : <span className="small">{hint}</span>}
    </label>
  );
}
