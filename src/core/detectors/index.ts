import { address } from "./address.ts";
import { biometrics } from "./biometrics.ts";
import { birthDate } from "./birth-date.ts";
import { bsn } from "./bsn.ts";
import { business } from "./business.ts";
import { companyNumber } from "./company-number.ts";
import { criminal } from "./criminal.ts";
import type { Detector } from "./detector.ts";
import { documentNumber } from "./document-number.ts";
import { draftMark } from "./draft-mark.ts";
import { email } from "./email.ts";
import { family } from "./family.ts";
import { health } from "./health.ts";
import { iban } from "./iban.ts";
import { legalPosition } from "./legal-position.ts";
import { licencePlate } from "./licence-plate.ts";
import { livelihood } from "./livelihood.ts";
import { membershipNumber } from "./membership-number.ts";
import { nature } from "./nature.ts";
import { opinion } from "./opinion.ts";
import { orientation } from "./orientation.ts";
import { origin } from "./origin.ts";
import { person } from "./person.ts";
import { phone } from "./phone.ts";
import { politics } from "./politics.ts";
import { pupilNumber } from "./pupil-number.ts";
import { religion } from "./religion.ts";
import { sanction } from "./sanction.ts";
import { secrecy } from "./secrecy.ts";
import { security } from "./security.ts";
import { signature } from "./signature.ts";
import { state } from "./state.ts";
import { supervision } from "./supervision.ts";
import { union } from "./union.ts";

export type { Detector, Example } from "./detector.ts";

/** Every detector. A new one is one file beside this and one line here. */
export const DETECTORS: readonly Detector[] = [
  bsn,
  pupilNumber,
  documentNumber,
  membershipNumber,
  companyNumber,
  licencePlate,
  signature,
  iban,
  email,
  phone,
  address,
  birthDate,
  person,
  health,
  origin,
  religion,
  politics,
  union,
  orientation,
  biometrics,
  criminal,
  family,
  livelihood,
  sanction,
  opinion,
  business,
  security,
  supervision,
  legalPosition,
  state,
  nature,
  secrecy,
  draftMark,
];
