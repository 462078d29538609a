import { complaint } from "./gemeente/complaint.ts";
import { covenant } from "./gemeente/covenant.ts";
import { decisionMail } from "./gemeente/decision-mail.ts";
import { hire } from "./gemeente/hire.ts";
import { known, wrongAddress } from "./gemeente/known.ts";
import { letter } from "./gemeente/letter.ts";
import { lunch } from "./gemeente/lunch.ts";
import { minutes } from "./gemeente/minutes.ts";
import { objection } from "./gemeente/objection.ts";
import { onedrive } from "./gemeente/onedrive.ts";
import { permit } from "./gemeente/permit.ts";
import { policyDraft } from "./gemeente/policy-draft.ts";
import { proposal } from "./gemeente/proposal.ts";
import { away, newsletter, family } from "./gemeente/quiet.ts";
import { request } from "./gemeente/request.ts";
import { world as gemeente } from "./gemeente/world.ts";
import { grant, letter as statenLetter, proposal as statenProposal, strategy } from "./provincie/staten.ts";
import { world as provincie } from "./provincie/world.ts";
import { correspondence } from "./rijk/mail.ts";
import { answers, counsel, draft, inform } from "./rijk/nota.ts";
import { advice, parliament, submission } from "./rijk/parliament.ts";
import { world as rijk } from "./rijk/world.ts";
import { growth, parents } from "./school/pupil.ts";
import { world as school } from "./school/world.ts";
import { board, level, objection as taxObjection, permit as waterPermit } from "./waterschap/bestuur.ts";
import { world as waterschap } from "./waterschap/world.ts";
import type { Sample, SampleWorld } from "./sample.ts";

/** Every world with its samples, in the order the playground shows them. */
export const SAMPLES: Readonly<Record<string, { readonly world: SampleWorld; readonly samples: readonly Sample[] }>> = {
  gemeente: {
    world: gemeente,
    samples: [permit, request, minutes, policyDraft, letter, complaint, decisionMail, covenant, hire, proposal, objection, onedrive, wrongAddress, known, lunch, newsletter, away, family],
  },
  provincie: { world: provincie, samples: [statenProposal, statenLetter, strategy, grant] },
  waterschap: { world: waterschap, samples: [level, waterPermit, board, taxObjection] },
  rijk: { world: rijk, samples: [parliament, answers, submission, counsel, inform, draft, advice, correspondence] },
  school: { world: school, samples: [growth, parents] },
};
