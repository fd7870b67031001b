import { NothingHere } from '@/components/workspace/nothing-here'

export default function NoImport() {
  return <NothingHere list="imports" />
}
