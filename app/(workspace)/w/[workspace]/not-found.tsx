import { NothingHere } from '@/components/workspace/nothing-here'

export default function NoPage() {
  return <NothingHere list="articles" />
}
