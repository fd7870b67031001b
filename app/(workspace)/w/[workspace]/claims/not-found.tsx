import { NothingHere } from '@/components/workspace/nothing-here'

export default function NoClaim() {
  return <NothingHere list="claims" />
}
