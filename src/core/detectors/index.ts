import { address } from "./address.ts";
import { birthDate } from "./birth-date.ts";
import { bsn } from "./bsn.ts";
import { business } from "./business.ts";
import { companyNumber } from "./company-number.ts";
import type { Detector } from "./detector.ts";
import { documentNumber } from "./document-number.ts";
import { email } from "./email.ts";
import { family } from "./family.ts";
import { health } from "./health.ts";
import { iban } from "./iban.ts";
import { licencePlate } from "./licence-plate.ts";
import { livelihood } from "./livelihood.ts";
import { membershipNumber } from "./membership-number.ts";
import { opinion } from "./opinion.ts";
import { person } from "./person.ts";
import { phone } from "./phone.ts";
import { pupilNumber } from "./pupil-number.ts";
import { security } from "./security.ts";

export type { Detector, Example } from "./detector.ts";

/** Every detector. A new one is one file beside this and one line here. */
export const DETECTORS: readonly Detector[] = [
  bsn,
  pupilNumber,
  documentNumber,
  membershipNumber,
  companyNumber,
  licencePlate,
  iban,
  email,
  phone,
  address,
  birthDate,
  person,
  health,
  family,
  livelihood,
  opinion,
  business,
  security,
];
