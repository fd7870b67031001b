import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('armenian', () => {
  itCuts('hy', {
    'a colon typed for the stop ends a sentence before a space': ['Նա եկավ Երևան:', 'Մենք ուրախ էինք:'],
    'a colon within an hour does not': ['Ժողովը ժամը 10:30 է սկսվում։', 'Եկեք ժամանակին։'],
    'the stop needs no space': ['Նա գնաց։', 'Մենք մնացինք։'],
    'the signs of question and call stand within the sentence': ['Ո՞ւր ես գնում այսօր։', 'Վա՜յ, ինչ լավ է։'],
    'titles belong to the name behind them': ['Պրոֆ. Պետրոսյան և դոկտ. Սարգսյան եկան։', 'Տիկ. Անահիտ մնաց։'],
    addresses: ['Նա ապրում է Մաշտոցի պող. Երևան քաղ. Կենտրոն շրջ. Հայաստան։', 'Տունը հին է։'],
    'references go on before a number': ['Տես էջ. 48, հոդ. 12, կետ. 3, նկ. 7։', 'Դա օրենք է։'],
    'initials of one letter and of two': ['Հ. Թումանյան և Յու. Գագարին հանդիպեցին։', 'Էդ. Միլիտոնյան գրեց։'],
    'sums and measures go on before a name': ['Նա ստացավ 5 մլն. Դրամ և 3 կմ. Ճանապարհ։', 'Դա շատ է։'],
    'a list that goes on ends before a capital': ['Նա գնեց հաց, կաթ և այլն.', 'Երևանը քնած է։'],
    'years end before a word that begins sentences': ['Նա ծնվել է 1950 թ.', 'Մենք բարեկամներ ենք։'],
  })
})
