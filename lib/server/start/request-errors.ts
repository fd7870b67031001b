/**
 * The channel of the process (`node:diagnostics_channel`) on which the app tells the server of an error of a page. The
 * two load their modules each for itself, so they share a name instead of a module.
 */
export const REQUEST_ERRORS = 'stet.request-errors'
