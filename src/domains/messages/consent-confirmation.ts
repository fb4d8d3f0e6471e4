import type { HeardChange } from '../consent/opt-out.service.js';

/** Once, in their language, without a word of advertising (47 CFR 64.1200(a)(12)). */
const stopped: Readonly<Record<string, string>> = {
  en: 'You will get no more offers from us. Write START if you want them again.',
  hi: 'अब आपको हमारे ऑफ़र नहीं मिलेंगे। दोबारा पाने के लिए START लिखें।',
  bn: 'আপনি আর আমাদের অফার পাবেন না। আবার পেতে START লিখুন।',
  ta: 'இனி எங்கள் சலுகைகள் உங்களுக்கு வராது. மீண்டும் பெற START என எழுதவும்.',
  te: 'ఇకపై మా ఆఫర్లు మీకు రావు. మళ్లీ పొందడానికి START అని రాయండి.',
  mr: 'तुम्हाला आमच्या ऑफर यापुढे मिळणार नाहीत. पुन्हा हव्या असल्यास START लिहा.',
  gu: 'હવે તમને અમારી ઑફર મળશે નહીં. ફરી મેળવવા START લખો.',
  ur: 'اب آپ کو ہماری پیشکشیں نہیں ملیں گی۔ دوبارہ پانے کے لیے START لکھیں۔',
  ar: 'لن تصلك عروضنا بعد الآن. اكتب START إذا أردتها مجددًا.',
  es: 'Ya no recibirá más ofertas nuestras. Escriba START si las quiere de nuevo.',
  pt: 'Você não receberá mais ofertas nossas. Escreva START se quiser recebê-las de novo.',
  fr: 'Vous ne recevrez plus nos offres. Écrivez START pour les recevoir à nouveau.',
  de: 'Sie bekommen keine Angebote mehr von uns. Schreiben Sie START, wenn Sie sie wieder möchten.',
  it: 'Non riceverà più le nostre offerte. Scriva START se le desidera di nuovo.',
  ru: 'Вы больше не будете получать наши предложения. Напишите START, если захотите снова.',
  pl: 'Nie otrzymasz już od nas ofert. Napisz START, jeśli chcesz je znowu dostawać.',
  id: 'Anda tidak akan menerima penawaran kami lagi. Tulis START jika ingin menerimanya kembali.',
  nl: 'U krijgt geen aanbiedingen meer van ons. Schrijf START als u ze weer wilt.',
  tr: 'Artık tekliflerimizi almayacaksınız. Yeniden almak için START yazın.',
};
const started: Readonly<Record<string, string>> = {
  en: 'You will get our offers again. Write STOP at any time to end them.',
  es: 'Volverá a recibir nuestras ofertas. Escriba STOP en cualquier momento para dejar de recibirlas.',
  pt: 'Você voltará a receber nossas ofertas. Escreva STOP a qualquer momento para parar.',
  fr: 'Vous recevrez à nouveau nos offres. Écrivez STOP à tout moment pour les arrêter.',
  de: 'Sie bekommen unsere Angebote wieder. Schreiben Sie jederzeit STOP, um sie zu beenden.',
  it: 'Riceverà di nuovo le nostre offerte. Scriva STOP in qualsiasi momento per interromperle.',
  hi: 'अब आपको हमारे ऑफ़र फिर मिलेंगे। बंद करने के लिए कभी भी STOP लिखें।',
};

/** A later confirmation would be a message that nobody asked for. */
export const confirmWithinMs = 300_000;

/** What the person is told; in the language of the word, else of the contact, else in English. */
export function confirmationOf({ word, language }: HeardChange['heard'], locale: string | null): string {
  const texts = word === 'START' ? started : stopped;
  const own = locale?.slice(0, 2).toLowerCase() ?? '';
  // STOP is understood everywhere, and says nothing of the language.
  const wanted = language === 'en' ? [own, 'en'] : [language, own, 'en'];
  return texts[wanted.find((one) => one in texts)!]!;
}
