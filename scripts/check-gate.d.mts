export function gateProblems(text: string): readonly string[]
