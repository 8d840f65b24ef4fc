/** Lets a test judge a program, perhaps several times, and looks at its exit code alone. */
import type { Scene } from '@seaworthy/judge';

export default async function testsThatCatch(scene: Scene): Promise<void> {
  const [, subject = '', kind = '', times = ''] =
    /^# subject (s\d\d\.mjs) (right|wrong) (\d)\n$/.exec(scene.input) ?? [];
  const expected = kind === 'right' ? 0 : 1;
  for (let time = 1; time <= Number(times); time++) {
    const { exitCode } = await scene.run({ subject: `subjects/${subject}`, mayFail: true });
    if (exitCode === expected) continue;
    const run = times === '1' ? '' : `in run ${time} of ${times}, `;
    const what = kind === 'right' ? 'right' : 'wrong, and your test has not seen it';
    scene.broken(
      `${run}exit code ${expected}, because ${subject} is ${what}`,
      `exit code ${exitCode ?? 'none'}`,
    );
  }
}
