import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Quick files first: a mutant is done with at its first failure, and most fail anywhere. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const time = (file: TestSpecification): number =>
      this.ctx.cache.getFileTestResults(`${file.project.name}:${relative(this.ctx.config.root, file.moduleId)}`)
        ?.duration ?? 0;
    return [...files].sort((a, b) => time(a) - time(b));
  }
}

/** Tests of the two rooms alone: what the gate above them finds as well does not count. */
export default defineConfig({
  test: {
    include: ['test/{kernel,stats}/**/*.test.ts'],
    testTimeout: 600_000,
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    sequence: { sequencer: QuickFirst },
  },
});
