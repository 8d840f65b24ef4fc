/** Looks at the texts of a package: the format wants UTF-8, without a mark, with the line ends of Unix. */
import { finding, type Finding } from '../findings.ts';
import type { PackageTree } from './package-tree.ts';

/** Finds what is wrong with statements, inputs and answers. Larger files than a mebibyte are not looked at. */
export function checkTexts(tree: PackageTree, findings: Finding[]): void {
  for (const file of tree.files.values()) {
    const isStatement = /^(?:problem_)?statement\/.*\.(?:md|tex)$/.test(file.path);
    const isTest = /^data\/.*\.(?:in|ans)$/.test(file.path);
    if (!isStatement && !isTest) continue;
    if (file.bytes > mostLookedAt || file.bytes === 0) continue;
    const bytes = tree.read(file.path);
    const place = { file: file.path };
    if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
      findings.push(finding('text/byte-order-mark', { ...place, line: 1 }));
    } else if (!isUtf8(bytes)) {
      if (isStatement) findings.push(finding('text/encoding', place));
    } else if (bytes.includes('\r\n')) {
      findings.push(finding('text/line-ends', place));
    } else if (bytes.at(-1) !== 10) {
      findings.push(finding('text/last-line', place));
    }
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Not UTF-8: a test may hold any bytes on purpose.
    return false;
  }
}

const mostLookedAt = 1024 * 1024;
