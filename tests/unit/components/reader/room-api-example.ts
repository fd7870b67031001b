import type { RoomApi } from '@/components/reader/room/room-api'

/** A server of which a test needs only the calls that it puts in itself; any other fails the test. */
export const UNUSED_ROOM_API: RoomApi = {
  listAnnotations: notPart,
  changeAnnotations: notPart,
  correctSentence: notPart,
  withdrawCorrection: notPart,
  readSeen: notPart,
  writeSeen: notPart,
  placeAnnotation: notPart,
  removeEvidence: notPart,
  restoreEvidence: notPart,
  withdrawVerdict: notPart,
  submitVerdict: notPart,
  decideVerdict: notPart,
}

function notPart(): Promise<never> {
  return Promise.reject(new Error('Not part of this test.'))
}
