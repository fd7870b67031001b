export { answerChallenge as POST } from '@/lib/server/http/answer-challenge'
