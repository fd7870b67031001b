import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Blue pencil: the one accent, the colour that copy editors mark in. */
const pencil: MantineColorsTuple = [
  '#eef3f9',
  '#dbe4f0',
  '#b5c8e0',
  '#8caacf',
  '#6990c0',
  '#537fb7',
  '#3d6498',
  '#2f5488',
  '#284a78',
  '#1c3a63',
]

/** Mantine's red, darker where it fills a button: white text on it has to be legible in both schemes. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#c92a2a',
  '#c92a2a',
  '#e03131',
  '#c92a2a',
]

const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
const SERIF =
  '"Iowan Old Style", Charter, "Bitstream Charter", "Source Serif 4", "Noto Serif", Cambria, Georgia, "Liberation Serif", serif'

/** Names of the buttons that Mantine draws by itself, in the reader's language. */
export type ControlLabels = { close: string; dismiss: string; showPassword: string }

/** Mantine's controls in our clothes. Colours of paper and ink are tokens (tokens.css); shapes and type are here. */
export function createStetTheme(labels: ControlLabels) {
  return createTheme({
    primaryColor: 'pencil',
    // White text on a filled button has to be legible in both schemes.
    primaryShade: { light: 7, dark: 6 },
    colors: { pencil, red },
    fontFamily: SANS,
    headings: { fontFamily: SERIF, fontWeight: '600' },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    focusRing: 'auto',
    autoContrast: true,
    luminanceThreshold: 0.35,
    respectReducedMotion: true,
    components: {
      // A label as high as its letters: what is cut off at its box would be the lower ends of g, p and y.
      Button: { defaultProps: { size: 'sm' }, styles: { label: { lineHeight: 1.5 } } },
      // Reachable by key, and named so that a label search for "Password" finds the field alone.
      PasswordInput: {
        defaultProps: { visibilityToggleButtonProps: { 'aria-label': labels.showPassword, tabIndex: 0 } },
      },
      TextInput: { defaultProps: { size: 'sm' } },
      // What does not fit says that it goes on.
      Input: { styles: { input: { textOverflow: 'ellipsis' } } },
      Tooltip: {
        defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } },
      },
      // The title of a dialog stands in a header, which is not the page's.
      ModalHeader: { defaultProps: { role: 'none' } },
      DrawerHeader: { defaultProps: { role: 'none' } },
      ModalCloseButton: { defaultProps: { 'aria-label': labels.close } },
      DrawerCloseButton: { defaultProps: { 'aria-label': labels.close } },
      Notification: {
        defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': labels.dismiss } },
        styles: { description: { color: 'var(--mantine-color-text)' } },
      },
    },
  })
}
