// Counts what a check found, and says what failed.
export class Tally {
  #name;
  #passed = 0;
  #failed = 0;

  constructor(name) {
    this.#name = name;
  }

  check(good, what) {
    if (good) {
      this.#passed += 1;
    } else {
      this.#failed += 1;
      console.log(`FAILED  ${what}`);
    }
  }

  // One check that found these things wrong, or none.
  none(found, what) {
    this.check(found.length === 0, `${what}: ${found.join('; ')}`);
  }

  finish() {
    console.log(`${this.#name}: ${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed || !this.#passed ? 1 : 0;
  }
}
