/** Writes the weights of the learned parts from the parts of their corpora that are for learning. The same corpora, rules and lists always give the same bytes. */
import { readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { LISTS_FILE, NAMES_FILE } from "../../src/adapters/lists/node.ts";
import { packModel } from "../../src/core/text/name-model.ts";
import { unpackLists } from "../../src/core/text/packed-lists.ts";
import { KINDS_FILE, textsToLearn, trainKinds } from "./train/kinds/model.ts";
import { readPart } from "./train/marked.ts";
import { train } from "./train/perceptron.ts";
import { sentencesFor } from "./train/sentences.ts";
import { MAILS_TO_LEARN, OUTCOME_FILE, readMails, trainOutcome } from "./train/outcome.ts";
import { PROCESS_FILE, processExamples } from "./train/process.ts";
import { labelledExamples, OPINION_FILE, plainExamples, readSentences, trainOpinions } from "./train/opinions.ts";
import { readSensitive, SENSITIVE_FILE, sensitiveText, trainSensitive } from "./train/sensitive.ts";
import { SETTINGS } from "./train/settings.ts";

const lists = unpackLists(await readFile(LISTS_FILE));
const documents = [...readPart("train"), ...readPart("dev")];
const sentences = sentencesFor(documents, lists);
console.log(`${String(documents.length)} documents, ${String(sentences.length)} paragraphs with a capital`);
const bytes = packModel(train(sentences, SETTINGS));
await writeFile(NAMES_FILE, bytes);
console.log(`data/lists/names.bin: ${String(bytes.length)} bytes, ${String(gzipSync(bytes, { level: 9 }).length)} with gzip`);

const mails = MAILS_TO_LEARN.flatMap(readMails);
await writeFile(OUTCOME_FILE, `${JSON.stringify(trainOutcome(mails), null, 2)}\n`);
console.log(`src/core/classifiers/learned/outcome.json: from ${String(mails.length)} mails`);

const cases = processExamples();
await writeFile(PROCESS_FILE, `${JSON.stringify(cases, null, 1)}\n`);
console.log(`src/core/retention/learned/examples.json: ${String(Object.values(cases.examples).flat().length)} examples`);

const opinions = labelledExamples(readSentences("train"));
await writeFile(OPINION_FILE, `${JSON.stringify(trainOpinions([...opinions, ...plainExamples()]), null, 1)}\n`);
console.log(`src/core/detectors/opinion/model.json: from ${String(opinions.length)} sentences`);

const sensitive = readSensitive("train");
await writeFile(SENSITIVE_FILE, sensitiveText(trainSensitive(sensitive)));
console.log(`src/core/text/sensitive.json: from ${String(sensitive.length)} sentences`);

const texts = textsToLearn();
const kinds = `${JSON.stringify(trainKinds(texts), null, 2)}\n`;
await writeFile(KINDS_FILE, kinds);
console.log(`src/core/classifiers/learned/kinds.json: from ${String(texts.length)} texts, ${String(gzipSync(kinds, { level: 9 }).length)} bytes with gzip`);
