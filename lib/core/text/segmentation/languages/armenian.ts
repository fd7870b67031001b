import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/**
 * Kept by hand. Armenian stops with ։, for which a colon is often typed: the language writes ՝ where others have a
 * colon, so that one before a space is always a stop. Letters of two signs are initials as well ("Յու.").
 */
export const armenian: LanguageRules = {
  inner: wordSet('ընկ տիկ պրն պր դոկտ պրոֆ ակադ քաղ պող շրջ օր տես յու էդ ստ հովհ գր գեղ'),
  beforeNumber: wordSet('էջ հոդ կետ նկ հ թիվ փող'),
  either: wordSet('թ թթ դ դդ դր հզ մլն մլրդ կմ մ կգ մ.թ.ա մ.թ'),
  closing: wordSet('և_այլն այլն և_այլք այլ'),
  starters: wordSet(
    'նա նրանք նրան ես մենք դու դուք այս այդ այն սա դա բայց և իսկ եթե երբ որտեղ ինչպես ինչու ոչ այո մի',
  ),
  terminators: ':',
}
