/** The one error of a formula that was typed wrongly; it becomes #VALUE! with this Chinese sentence. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}
