import { type AlertEvent, formatValue, groupInWords } from './alert-event.ts';

/** @see https://api.slack.com/reference/block-kit/blocks for the lengths */
const longest = { header: 150, section: 3000 } as const;
const groupsShown = 10;

const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);
/** @see https://api.slack.com/reference/surfaces/formatting#escaping */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const markdown = (text: string) => ({ type: 'mrkdwn', text: cut(escaped(text), longest.section) });
const field = (name: string, value: string) => ({ type: 'mrkdwn', text: `*${name}*\n${escaped(cut(value, 500))}` });
const button = (text: string, url: string) => ({ type: 'button', text: { type: 'plain_text', text }, url });

/** A message for `chat.postMessage`: what fires, how far, what the alert says of itself, and what to open. */
export function slackMessage(event: AlertEvent, channel: string): Readonly<Record<string, unknown>> {
  const groups = event.groupsTriggered.filter(({ Group }) => Object.keys(Group).length > 0);
  const listed = groups.slice(0, groupsShown).map((group) => `• ${groupInWords(group)}: ${formatValue(group.Result)}`);
  const more = groups.length > groupsShown ? [`… and ${groups.length - groupsShown} more`] : [];
  return {
    channel,
    text: `${event.summary}. ${event.finding}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(event.summary, longest.header) } },
      {
        type: 'section',
        fields: [
          field('Value', formatValue(event.value)),
          field('Threshold', `${event.operator} ${formatValue(event.threshold)}`),
          field('Environment', event.environment.name),
          field('Evaluated', new Date(event.at).toISOString()),
        ],
      },
      { type: 'section', text: markdown(event.finding) },
      ...(listed.length > 0 ? [{ type: 'section', text: markdown([...listed, ...more].join('\n')) }] : []),
      ...(event.description === '' ? [] : [{ type: 'section', text: markdown(event.description) }]),
      {
        type: 'actions',
        elements:
          event.slo === undefined
            ? [button('Open the query', event.resultUrl), button('Open the trigger', event.url)]
            : [button('Open the SLO', event.url)],
      },
    ],
  };
}
