import { join } from "node:path";
import { guide, type Setting } from "../../../core/guide.ts";
import { fullText, KantlijnError } from "../../../core/model/index.ts";
import { parseDesk } from "../../../core/policy/index.ts";
import type { LanguageCode } from "../../../language/registry.ts";
import { unreadElement } from "../contract/element.ts";
import { readFileAsDocument } from "../read.ts";
import { readJson } from "../packages.ts";
import { worldSetting } from "../settings.ts";
import { parseExpected, scenarioInvalid } from "./expected.ts";
import { judge, placesOf, type Verdict } from "./judge.ts";
import { inputOf, type Scenario } from "./scenarios.ts";

export interface EvaluateData {
  readonly command: "evaluate";
  readonly language: LanguageCode;
}

/** What came of a scenario. */
export interface Evaluated {
  readonly verdicts: readonly Verdict[];
  /** What is in the scenario and was not checked. */
  readonly unchecked: readonly string[];
}

/** Answers scenarios; reads every world once. */
export function evaluator(): (scenario: Scenario) => Promise<Evaluated> {
  const settings = new Map<string, Promise<Setting>>();
  const settingFor = (file: string): Promise<Setting> => {
    const known = settings.get(file) ?? worldSetting(file);
    settings.set(file, known);
    return known;
  };
  return async ({ folder }) => {
    try {
      return await evaluateOne(folder, settingFor);
    } catch (error) {
      return broken(error);
    }
  };
}

async function evaluateOne(folder: string, settingFor: (file: string) => Promise<Setting>): Promise<Evaluated> {
  const { expected, unknown } = parseExpected(await ofScenario(readJson(join(folder, "expected.json"))));
  const desk = parseDesk(await ofScenario(readJson(join(folder, "context.json"))));
  const input = await inputOf(folder);
  const setting = await ofScenario(settingFor(join(folder, "..", "world.json")));
  const document = await readFileAsDocument(input);
  const text = fullText(document);
  const absent = (expected.notFlagged ?? []).filter((words) => placesOf(words, text).length === 0);
  return {
    verdicts: judge(expected, guide(document, desk, setting), text),
    unchecked: [...unknown, ...absent.map((words) => `notFlagged “${words}”`)],
  };
}

/** What belongs to a scenario: a file that is missing there is a fault of the scenario, not of the command. */
async function ofScenario<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof KantlijnError && error.code === "usage" ? scenarioInvalid(error.values["problem"] ?? "") : error;
  }
}

/** A scenario that could not be tried: one expectation that failed. */
export function broken(error: unknown): Evaluated {
  return { verdicts: [{ expectation: "scenario", passed: false, expected: null, actual: unreadElement("", error).error }], unchecked: [] };
}
