import type { RunningApp } from './app.js';

/** What a person reads after `npm start`: where things are, and how to sign in to the demo. */
export function announce(app: RunningApp): string {
  const lines = ['', 'Interakt is running.', ''];
  if (app.url) {
    lines.push(`  API         ${app.url}/graphql`, `  Playground  ${app.url}/playground`);
  }
  if (app.simulatorUrl) lines.push(`  Simulator   ${app.simulatorUrl}   (the phones of your test customers)`);
  if (app.demo) {
    lines.push('', `  Demo sign-in  ${app.demo.email} / ${app.demo.password}`, `  Demo API key  ${app.demo.apiKey}`);
  }
  lines.push('', `  Roles: ${[...app.roles].join(', ')}. Stop with Ctrl+C.`, '', '');
  return lines.join('\n');
}
