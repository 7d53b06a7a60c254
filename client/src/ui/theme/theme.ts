import { createTheme, defaultVariantColorsResolver, localStorageColorSchemeManager } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, VariantColorsResolver } from '@mantine/core';

const one = (variable: string): MantineColorsTuple =>
  Array.from({ length: 10 }, () => variable) as unknown as MantineColorsTuple;

/* Mantine writes white on every filled ground; in the dark scheme our grounds are light. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colors, color: 'var(--ot-on-action)' } : colors;
};

/**
 * Mantine's theme. It holds no colour and no size of its own: every value is a token of common.css, so that one CSS
 * file with other tokens restyles Mantine's components too.
 */
export const theme = createTheme({
  colors: { ink: one('var(--ot-action)'), accent: one('var(--ot-accent)'), danger: one('var(--ot-danger)') },
  primaryColor: 'ink',
  variantColorResolver,
  fontFamily: 'var(--ot-font-body)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: {
    fontFamily: 'var(--ot-font-heading)',
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'var(--ot-size-h1)', lineHeight: '1.08' },
      h2: { fontSize: 'var(--ot-size-h2)', lineHeight: '1.2' },
      h3: { fontSize: 'var(--ot-size-h3)', lineHeight: '1.3' },
    },
  },
  fontSizes: {
    xs: 'var(--ot-size-small)',
    sm: 'var(--ot-size-small)',
    md: 'var(--ot-size-body)',
    lg: 'var(--ot-size-h3)',
    xl: 'var(--ot-size-lead)',
  },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.55', xl: '1.5' },
  spacing: {
    xs: 'var(--ot-space-1)',
    sm: 'var(--ot-space-2)',
    md: 'var(--ot-space-3)',
    lg: 'var(--ot-space-4)',
    xl: 'var(--ot-space-6)',
  },
  defaultRadius: 'md',
  radius: { md: 'var(--ot-radius)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, radius: 'md' } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true } } },
  },
});

const tokens = {
  '--mantine-color-body': 'var(--ot-paper)',
  '--mantine-color-text': 'var(--ot-ink)',
  '--mantine-color-bright': 'var(--ot-ink)',
  '--mantine-color-dimmed': 'var(--ot-ink-soft)',
  '--mantine-color-anchor': 'var(--ot-link)',
  '--mantine-color-error': 'var(--ot-danger)',
  '--mantine-color-placeholder': 'var(--ot-ink-soft)',
  '--mantine-color-default': 'var(--ot-surface)',
  '--mantine-color-default-hover': 'var(--ot-sunken)',
  '--mantine-color-default-color': 'var(--ot-ink)',
  '--mantine-color-default-border': 'var(--ot-line-strong)',
  '--mantine-color-gray-3': 'var(--ot-line)',
  '--mantine-color-dark-4': 'var(--ot-line)',
  '--mantine-primary-color-contrast': 'var(--ot-on-action)',
  '--mantine-color-ink-filled': 'var(--ot-action)',
  '--mantine-color-ink-filled-hover': 'var(--ot-action-hover)',
  '--mantine-color-ink-contrast': 'var(--ot-on-action)',
  '--mantine-color-ink-light': 'var(--ot-sunken)',
  '--mantine-color-ink-light-hover': 'var(--ot-line)',
  '--mantine-color-ink-light-color': 'var(--ot-ink)',
  '--mantine-color-ink-outline': 'var(--ot-line-strong)',
  '--mantine-color-ink-text': 'var(--ot-ink)',
  '--mantine-color-danger-filled': 'var(--ot-danger)',
  '--mantine-color-danger-contrast': 'var(--ot-on-action)',
  '--mantine-color-accent-contrast': 'var(--ot-on-action)',
};

/** Gives Mantine the tokens in both colour schemes; the tokens themselves know which scheme is on. */
export const variablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });

/** Keeps the choice auto, light or dark on this device; public/scheme.js reads the same key before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'ot-kleur' });
