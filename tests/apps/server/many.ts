import { recordWith } from "./record.ts";
import type { Bench } from "./harness.ts";

const KINDS = ["brief", "beleidsnota", "beschikking", "vergaderverslag"];

/** Puts so many captures in the register at once, as if they had been stored one by one; a hundred dossiers, four kinds. Their files are not there. */
export async function fillRegister(bench: Pick<Bench, "query">, count: number): Promise<void> {
  await bench.query(`insert into captures (id, idempotency_key, fingerprint, document_id, file_sha256, file_size, stored_at, undo_until)
    select gen_random_uuid(), gen_random_uuid(), repeat('0', 64), gen_random_uuid(), encode(sha256(convert_to('many ' || n, 'UTF8')), 'hex'), 1000 + n, '2025-01-01T08:00:00Z'::timestamptz + n * interval '1 minute', '2025-02-01T08:00:00Z'::timestamptz + n * interval '1 minute'
    from generate_series(1, $1::int) as n`, [count]);
  await bench.query(`insert into events (capture_id, kind, happened_at) select id, 'captured', stored_at from captures on conflict do nothing`);
  await bench.query(`insert into records (capture_id, record, file_name, media_type)
    select id, $1::jsonb || jsonb_build_object('id', document_id, 'title', 'Stuk ' || position || ' in dossier ' || (position % 1000), 'documentType', jsonb_build_object('label', ($2::text[])[1 + position % 4], 'uri', null)), 'stuk-' || position || '.txt', 'text/plain'
    from captures where not exists (select from records where capture_id = captures.id)`, [JSON.stringify(recordWith()), KINDS]);
}
