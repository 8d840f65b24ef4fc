/** Runs the scenario of an exercise for one test, and says what came of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '@seaworthy/sandbox';
import { concluded, type CaseOutcome, type Failure } from '../run/case-end.ts';
import { locationOf, type Judgement, type ValidationContext } from '../run/validate.ts';
import { forget } from '../run/workshop.ts';
import { ScenarioBroken, type Scenario } from './scenario.ts';
import { JudgedScene, RunFailed, type SceneSetting } from './scene.ts';

/** Runs it. What was too slow is run once more before it is believed: another program may have taken the processor. */
export async function runScenario(
  context: ValidationContext,
  scenario: Scenario,
  setting: SceneSetting,
): Promise<CaseOutcome> {
  return context.workshop.turns.take(async () => {
    const first = await runOnce(context, scenario, setting);
    if (!setting.limits.isRepeated || first.result.verdict !== 'TLE') return first;
    await forget(first.outcome);
    const limits = { ...setting.limits, isPatient: true };
    const second = await runOnce(context, scenario, { ...setting, limits });
    return { ...second, result: { ...second.result, isRepeated: true } };
  });
}

async function runOnce(
  context: ValidationContext,
  scenario: Scenario,
  setting: SceneSetting,
): Promise<CaseOutcome> {
  const { problem, workshop } = context;
  const { test } = setting;
  const scene = new JudgedScene(context, setting, {
    input: await readFile(locationOf(problem, test.input), 'utf8'),
    answer: await readFile(locationOf(problem, test.answer), 'utf8'),
    folder: await workshop.folder('data', true),
  });
  const { failed, judgement } = await judged(scenario, scene);
  const outcome = scene.outcome ?? neverRan(workshop.root, workshop.driver.guarantees);
  return concluded(context, setting, { outcome, failed, judgement });
}

async function judged(
  scenario: Scenario,
  scene: JudgedScene,
): Promise<{ readonly failed: Failure | null; readonly judgement: Judgement | null }> {
  try {
    await scenario(scene);
    return { failed: null, judgement: { ...silent, verdict: 'AC' } };
  } catch (error) {
    if (error instanceof RunFailed) return { failed: error.failure, judgement: null };
    if (!(error instanceof ScenarioBroken)) throw error;
    const teamMessage = [
      ...scene.story.slice(-mostStory),
      `expected: ${error.expected}`,
      `saw: ${error.saw}`,
    ].join('\n');
    return { failed: null, judgement: { ...silent, verdict: 'WA', teamMessage } };
  } finally {
    await scene.close();
  }
}

function neverRan(root: string, guarantees: Outcome['guarantees']): Outcome {
  const nothing = { path: join(root, 'never-ran', 'out'), bytes: 0, truncated: false };
  return {
    end: 'exit',
    exitCode: 0,
    signal: null,
    cpuMs: null,
    wallMs: 0,
    memoryPeakBytes: null,
    processPeak: null,
    stdout: nothing,
    stderr: nothing,
    guarantees,
    trouble: null,
  };
}

const silent = {
  reason: '',
  difference: null,
  teamMessage: null,
  judgeMessage: null,
  score: null,
};

/** So many of the last runs are told. */
const mostStory = 12;
