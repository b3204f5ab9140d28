/** Entry of the functions' own runtime: associates every declared function, and is the one place that says CustomFunctions. */
import { answerCall, type Answer } from './answers';
import { FUNCTIONS, type FunctionId } from './declarations';
import { WrongUse } from './wrong-use';

for (const { id } of FUNCTIONS) {
  CustomFunctions.associate(id, (...args: unknown[]) => call(id, args));
}

/**
 * Calls the domain. A wrong call is #VALUE! with its sentence: thrown when it is the only cell (Excel then shows the sentence), inside
 * the range when other cells have answers. The invocation object that Excel adds at the end is no argument.
 */
function call(id: FunctionId, args: readonly unknown[]): unknown[][] {
  const given = args.filter((argument) => !isInvocation(argument));
  try {
    const answers = answerCall(id, given);
    const only = answers.length === 1 && answers[0]?.length === 1 ? answers[0][0] : undefined;
    if (only instanceof WrongUse) throw only;
    return answers.map((row) => row.map(toCell));
  } catch (error) {
    if (error instanceof WrongUse) throw toCell(error);
    throw error;
  }
}

function toCell(answer: Answer): unknown {
  return answer instanceof WrongUse ? new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, answer.message) : answer;
}

function isInvocation(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && !Array.isArray(argument) && 'functionName' in argument;
}
