/** The pages of help, in order: `#/help/<id>`. */
export const HELP_TOPICS = [
  { id: 'charts', title: 'How to read the charts' },
  { id: 'marks', title: 'Marks and symbols' },
  { id: 'comparisons', title: 'How figures are compared' },
  { id: 'glossary', title: 'Glossary' },
  { id: 'keyboard', title: 'Keyboard' },
  { id: 'accessibility', title: 'Accessibility statement' },
  { id: 'about', title: 'About and licences' },
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number]['id'];

export function isHelpTopic(text: string | undefined): text is HelpTopic {
  return HELP_TOPICS.some(({ id }) => id === text);
}
