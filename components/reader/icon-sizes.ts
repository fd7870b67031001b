/** How the room's icons are drawn: in the toolbar and beside it, and in menus. */
export const TOOL_ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const
export const MENU_ICON = { size: 16, 'aria-hidden': true } as const
