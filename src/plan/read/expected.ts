import type { Field } from '../field.js'
import { joinWith } from '../../text/join.js'

/** Describes what a field accepts, to complete "expected …". Findings, questions, and editors all use this text. */
export function describeExpectedValue(field: Field): string {
  switch (field.kind) {
    case 'text':
      return 'text'
    case 'choice':
      return joinWith(
        field.options.map((option) => option.value),
        'or',
      )
    case 'choices':
      return `a list of ${joinWith(
        field.options.map((option) => option.value),
        'or',
      )}`
    case 'number':
      return field.mayBePercent ? 'a number, or a percentage such as 6.5%' : QUANTITY_TEXT[field.quantity]
    case 'estimate':
      return QUANTITY_TEXT[field.quantity]
    case 'date':
      return 'a date such as 2026-11-24'
    case 'yesNo':
      return 'true or false'
    case 'person':
      return 'the id of a person under people'
    case 'ref':
      return `the id of an item under ${field.targetList}`
    case 'scalars':
      return 'a group of keys, each with text, a number, true, or false'
    case 'group':
      return `a group of keys, such as ${joinWith(Object.keys(field.fields).slice(0, 3))}`
    case 'list':
      return 'a list of items, each starting with "- "'
  }
}

const QUANTITY_TEXT = {
  share: 'a share such as 1.8% or 0.018',
  money: 'an amount such as 1200',
  count: 'a number, 0 or more',
  number: 'a number',
} as const
