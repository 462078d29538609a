import { useId, useState, type ReactNode } from "react";
import type { FindingKind } from "../../../../core/model/index.ts";
import { about as words } from "../../../../language/spoken/first.ts";
import { kinds, learning, memory } from "../../../../language/spoken/later.ts";
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from "../../../../language/registry.ts";
import { useDutch, useLanguage, usePane, useSession, useTongue } from "../context.ts";
import type { SilentFact } from "../../engine/protocol.ts";
import { Connection } from "./connection.tsx";
import { copyText } from "./copy.ts";

declare const KANTLIJN_VERSION: string;

/** What somebody needs who wants to know more, or who helps somebody else. */
export function About(): ReactNode {
  return (
    <article className="about">
      <h2 className="kind-name">{words.title}</h2>
      <p className="text">{words.what}</p>
      <Speaking />
      <You />
      <Learning />
      <Memory />
      <Opening />
      <Connection />
      <Silent />
      <Abilities />
    </article>
  );
}

/** Each language under its own name, so that whoever cannot read this one finds it. */
function Speaking(): ReactNode {
  const tongue = useTongue();
  const spoken = useLanguage();
  const [failed, setFailed] = useState(false);
  const id = useId();
  const choose = (code: string): void => {
    setFailed(false);
    void tongue.choose(code as LanguageCode).then((done) => { setFailed(!done); });
  };
  return (
    <section className="form">
      <div className="field">
        <label className="label" htmlFor={id}>{words.language}</label>
        <select id={id} className="input" name="language" value={spoken} onChange={({ target }) => { choose(target.value); }}>
          {LANGUAGE_CODES.map((code) => <option key={code} value={code} lang={code}>{LANGUAGES[code].name}</option>)}
        </select>
      </div>
      <p className="small" role="status">{failed ? words.languageFailed : LANGUAGES[spoken].complete ? "" : words.languageBegun}</p>
    </section>
  );
}

/** Word does not tell who is writing; whoever says it here gets better suggestions. */
function You(): ReactNode {
  const session = useSession();
  const { name, email, unit } = session.profile;
  const [saved, setSaved] = useState(false);
  const save = (form: FormData): void => {
    const word = (field: string): string => {
      const value = form.get(field);
      return typeof value === "string" ? value : "";
    };
    session.introduce({ name: word("name"), email: word("email"), unit: word("unit") });
    setSaved(true);
  };
  return (
    <form className="form" action={save} onChange={() => { setSaved(false); }}>
      <h3 className="group">{words.you}</h3>
      <p className="small">{words.youWhy}</p>
      <Field name="name" label={words.name} value={name} autoComplete="name" />
      <Field name="email" label={words.email} value={email} autoComplete="email" />
      <Field name="unit" label={words.unit} value={unit} autoComplete="organization-title" />
      <div className="links"><button type="submit" className="link">{words.save}</button><span role="status" className="small">{saved ? words.saved : ""}</span></div>
    </form>
  );
}

/** Whether something to learn comes after the act. */
function Learning(): ReactNode {
  const { author } = useSession();
  const [on, setOn] = useState(author.learns);
  const change = (wish: boolean): void => {
    author.learn(wish);
    setOn(wish);
  };
  return <label className="answer"><input type="checkbox" checked={on} onChange={({ target }) => { change(target.checked); }} data-action="learning" />{learning.setting}</label>;
}

/** What is learned from where the author files: that it is there, how much, and the way to be rid of it. */
function Memory(): ReactNode {
  const { remembered } = usePane();
  const session = useSession();
  const [erased, setErased] = useState(false);
  const erase = (): void => {
    session.forget();
    setErased(true);
  };
  return (
    <section data-part="memory">
      <h3 className="group">{memory.title}</h3>
      <p className="small">{remembered === 0 ? memory.nothing : memory.count(remembered)}</p>
      <div className="links">
        {remembered === 0 ? null : <button type="button" className="link" onClick={erase} data-action="erase-memory">{memory.erase}</button>}
        <span role="status" className="small">{erased && remembered === 0 ? memory.erased : ""}</span>
      </div>
    </section>
  );
}

function Field({ name, label, value, autoComplete }: { readonly name: string; readonly label: string; readonly value: string; readonly autoComplete: string }): ReactNode {
  const id = useId();
  return <div className="field"><label className="label" htmlFor={id}>{label}</label><input id={id} className="input" name={name} defaultValue={value} autoComplete={autoComplete} maxLength={200} /></div>;
}

function Opening(): ReactNode {
  const opens = useSession().host.opensWithDocument;
  const [on, setOn] = useState(opens?.get() ?? false);
  const [failed, setFailed] = useState(false);
  if (opens === null) return null;
  const change = (wish: boolean): void => {
    setOn(wish);
    setFailed(false);
    opens.set(wish).catch(() => {
      setOn(!wish);
      setFailed(true);
    });
  };
  return (
    <section>
      <h3 className="group">{words.opening}</h3>
      <label className="answer"><input type="checkbox" checked={on} onChange={({ target }) => { change(target.checked); }} />{words.opens}</label>
      <p className="small" role="status">{failed ? words.opensFailed : words.opensWhy}</p>
    </section>
  );
}

/** What rules that only observe would have said, for whoever makes them. */
function Silent(): ReactNode {
  const { facts } = usePane();
  const { silent } = useSession();
  const dutch = useDutch();
  if (facts === null || facts.silent.length === 0) return null;
  return (
    <section>
      <h3 className="group">{words.silent}</h3>
      <p className="small">{words.silentWhy}</p>
      <dl className="facts">
        {facts.silent.map((rule) => (
          <div key={rule.path} data-rule={rule.path}><dt className="label" {...dutch}>{silentName(rule)}</dt><dd className="value">{words.silentTimes(silent.rules[rule.path] ?? 0, silent.times)}</dd></div>
        ))}
      </dl>
    </section>
  );
}

/** A kind of finding has a name in every language; a part of the package goes by its path. */
function silentName({ path, name }: SilentFact): string {
  if (path.startsWith("findings.")) return kinds[name as FindingKind];
  return path.startsWith("documentTypes.") || path.startsWith("woo.") ? name : path;
}

/** The one table that support asks for. */
function Abilities(): ReactNode {
  const { facts } = usePane();
  const { host, silent } = useSession();
  const [copied, setCopied] = useState<boolean | null>(null);
  const capabilities: Readonly<Record<string, string>> = words.capabilities;
  const lines = [
    [words.version, KANTLIJN_VERSION],
    [words.program, host.program],
    [words.policy, facts === null ? "" : `${facts.policy.id} ${facts.policy.version}`],
  ] as const;
  const text = [...lines.map(([label, value]) => `${label}: ${value}`), ...host.capabilities.map(({ id, needs, works }) => `${works ? "+" : "-"} ${id} (${needs})`), ...(facts?.silent ?? []).map(({ path }) => `~ ${path}: ${String(silent.rules[path] ?? 0)}/${String(silent.times)}`)].join("\n");
  return (
    <section>
      <h3 className="group">{words.abilities}</h3>
      <dl className="facts">{lines.map(([label, value]) => <div key={label}><dt className="label">{label}</dt><dd className="value">{value}</dd></div>)}</dl>
      {host.capabilities.length === 0 ? null : (
        <table className="abilities">
          <thead><tr><th scope="col">{words.ability}</th><th scope="col">{words.here}</th></tr></thead>
          <tbody>
            {host.capabilities.map(({ id, needs, works }) => (
              <tr key={id} data-capability={id} data-works={works}><th scope="row">{capabilities[id] ?? id}<span className="small"> {needs}</span></th><td>{works ? words.yes : words.no}</td></tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="links"><button type="button" className="link" onClick={() => { setCopied(copyText(text)); }} data-action="copy">{words.copy}</button><span role="status" className="small">{copied === null ? "" : copied ? words.copied : words.copyYourself}</span></div>
      {copied === false ? <textarea className="input" readOnly rows={6} aria-label={words.copy} value={text} onFocus={({ target }) => { target.select(); }} /> : null}
    </section>
  );
}
