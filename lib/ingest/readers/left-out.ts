// What readers of several formats leave out or move, in the words that are shown with the article.

export const HIDDEN_TEXT = 'Hidden text was left out.'
export const TRACKED_CHANGES =
  'The file has tracked changes: deleted text was left out, and added text was kept.'
export const COMMENTS = 'Comments in the file were left out.'
export const MOVED_BOXES = 'Text boxes stand after the paragraph that they were tied to.'
