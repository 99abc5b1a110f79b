import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTemplate, TemplateError } from '../src/alerts/template.ts';

const data = {
  Name: 'Too "many"',
  Threshold: 0.5,
  Datasets: ['a', 'b'],
  Empty: [],
  Alert: { Status: 'TRIGGERED', IsTest: false },
  Result: {
    GroupsTriggered: [
      { Group: [{ Key: 'shelf', Value: 'left' }], Result: 3 },
      { Group: [{ Key: 'shelf', Value: null }], Result: 1 },
    ],
  },
  Vars: { team: 'tea' },
};

describe('a template of a webhook', () => {
  test.each([
    ['text alone', 'text alone'],
    ['{{ .Alert.Status }} {{.Threshold}}', 'TRIGGERED 0.5'],
    ['{{ .Name | quote }} {{ quote .Name }}', '"Too \\"many\\"" "Too \\"many\\""'],
    ['{{ toJson .Datasets }} {{ .Result.GroupsTriggered | len }}', '["a","b"] 2'],
    ['{{ if eq .Alert.Status "TRIGGERED" }}on{{ else }}off{{ end }}', 'on'],
    ['{{ if eq .Alert.Status `OK` }}on{{ else if gt .Threshold 0.1 }}near{{ else }}off{{ end }}', 'near'],
    ['{{ if not .Alert.IsTest }}real{{ end }}', 'real'],
    ['{{ if and .Empty .Name }}x{{ else }}none{{ end }}', 'none'],
    ['{{ range .Datasets }}<{{ . }}>{{ end }}', '<a><b>'],
    ['{{ range .Empty }}x{{ else }}nothing{{ end }}', 'nothing'],
    ['{{ with .Vars }}{{ .team }}{{ end }}', 'tea'],
    ['{{ $name := .Vars.team }}{{ $name | upper }} {{ $.Threshold }}', 'TEA 0.5'],
    ['a {{- " b " -}} c', 'a b c'],
    ['{{/* nothing */}}{{ printf "%s %.2f %d%%" .Vars.team .Threshold 7 }}', 'tea 0.50 7%'],
    ['{{ (index .Result.GroupsTriggered 0).Result }}', '3'],
    // The template that Honeycomb offers for any receiver lists groups so.
    [
      '[{{ range $i, $group := .Result.GroupsTriggered -}} {{- if $i -}},{{ end -}}{ {{- range $g := .Group -}} "{{ $g.Key }}": {{ printf "%#v" $g.Value }}, {{ end -}} "count": {{ .Result }} } {{- end }}]',
      '[{"shelf": "left", "count": 3 },{"shelf": null, "count": 1 }]',
    ],
  ])('%s', (template, rendered) => {
    expect(renderTemplate(template, data)).toBe(rendered);
  });

  test.each([
    ['{{ .Nme }}', 'there is no field .Nme here'],
    ['{{ .Alert.Status.X }}', 'there is no field .Alert.Status.X here'],
    ['{{ shout .Name }}', 'function "shout" not defined'],
    ['{{ $x }}', 'undefined variable $x'],
    ['{{ if .Name }}', '{{if}} has no {{end}}'],
    ['{{ end }}', 'unexpected {{end}}'],
    ['{{ .Name', 'unclosed action'],
    ['{{ }}', 'an action has no value'],
    ['{{ .Name ~ }}', 'cannot read {{.Name ~}} at "~"'],
    ['{{ (len .Name }}', 'unclosed parenthesis'],
  ])('%s is told of', (template, message) => {
    expect(() => renderTemplate(template, data)).toThrow(new TemplateError(message));
  });

  test('whatever it is, it gives a text or says what is wrong', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      ' ',
      '.',
      'if',
      'end',
      'range',
      'else',
      '$x',
      ':=',
      '|',
      '(',
      ')',
      '"',
      '-',
      'len',
      '.Name',
      '.Datasets',
      '1',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          return typeof renderTemplate(pieces.join(''), data) === 'string';
        } catch (error) {
          return error instanceof TemplateError;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
