import { declareErrors } from '../../platform/kernel/errors.js';

/** Refusals of this room. */
export const mediaErrors = declareErrors({
  MEDIA_TYPE_NOT_SUPPORTED: 'WhatsApp does not take files of this type.',
  MEDIA_TOO_LARGE: 'The file is larger than WhatsApp takes for its type.',
  MEDIA_ALREADY_UPLOADED: 'All bytes of the file have arrived; there is nothing to go on with.',
  MEDIA_NOT_READY: 'The file is not, or no longer, there: it was not uploaded yet, or it expired.',
});
