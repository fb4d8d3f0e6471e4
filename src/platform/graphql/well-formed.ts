/**
 * Replaces what is half a character (a lone surrogate) in the texts of variables by U+FFFD, in place: clients cut emoji in two,
 * and neither UTF-8 nor PostgreSQL's jsonb knows halves. Walks without recursion, since nobody has weighed the value yet.
 */
export function makeWellFormed(variables: object): void {
  const ahead: object[] = [variables];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    const members = node as Record<string, unknown>;
    for (const key of Object.keys(members)) {
      const member = members[key];
      if (typeof member === 'string') {
        if (!member.isWellFormed()) members[key] = member.toWellFormed();
      } else if (typeof member === 'object' && member !== null) {
        ahead.push(member);
      }
    }
  }
}
