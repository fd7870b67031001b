type AnnotationAddress = { articleId: string; annotationId: string }

/** The address of the reading room, opened at an annotation. */
export function roomLink(workspace: string, { articleId, annotationId }: AnnotationAddress): string {
  return `/w/${workspace}/articles/${articleId}?annotation=${annotationId}`
}
