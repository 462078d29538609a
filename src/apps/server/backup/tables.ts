import type { Client } from "pg";

/** Rows in memory at one time; a record can be a megabyte. */
const PIECE = 200;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table of Kantlijn but the list of migrations, those that others point at first. */
export async function tablesInOrder(client: Client): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ readonly name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' order by relname");
  const { rows: links } = await client.query<{ readonly from: string; readonly to: string }>("select child.relname as from, parent.relname as to from pg_constraint join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid");
  const ordered: string[] = [];
  const left = new Set(tables.map(({ name }) => name));
  while (left.size > 0) {
    const ready = [...left].filter((name) => !links.some(({ from, to }) => from === name && left.has(to)));
    if (ready.length === 0) throw new Error("tables that point at each other cannot be put in order");
    for (const name of ready) left.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Every row of a table as a line of JSON, piece by piece, as this transaction sees them. */
export async function* linesOf(client: Client, table: string): AsyncGenerator<readonly string[]> {
  await client.query(`declare lines no scroll cursor for select row_to_json(t)::text as line from ${quoted(table)} t`);
  try {
    for (;;) {
      const { rows } = await client.query<{ readonly line: string }>(`fetch ${String(PIECE)} from lines`);
      if (rows.length === 0) return;
      yield rows.map(({ line }) => line);
    }
  } finally {
    await client.query("close lines");
  }
}

/** Puts rows back as they were, with the numbers they had. */
export async function putBack(client: Client, table: string, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  let piece: string[] = [];
  const flush = async (): Promise<void> => {
    if (piece.length > 0) await client.query(`insert into ${quoted(table)} overriding system value select * from json_populate_recordset(null::${quoted(table)}, $1::json)`, [`[${piece.join(",")}]`]);
    count += piece.length;
    piece = [];
  };
  for await (const line of lines) {
    if (line === "") continue;
    piece.push(line);
    if (piece.length === PIECE) await flush();
  }
  await flush();
  return count;
}

/** Lets every number that counts up go on where the rows end. */
export async function goOnCounting(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly table_name: string; readonly column_name: string }>("select table_name, column_name from information_schema.columns where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval(%')");
  for (const { table_name: table, column_name: column } of rows) {
    await client.query(`select setval(pg_get_serial_sequence($1, $2), greatest(coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0), 1), exists (select from ${quoted(table)}))`, [quoted(table), column]);
  }
}
