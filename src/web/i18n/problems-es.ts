import type { ProblemTexts } from './problems.ts';

export const problems: ProblemTexts = {
  // The way to the server
  network_failed: 'No hay conexión con el servidor. Comprueba tu conexión e inténtalo de nuevo.',
  timed_out: 'El servidor tarda demasiado en responder. Inténtalo de nuevo.',
  answer_not_json:
    'El servidor respondió algo inesperado. Comprueba que en esta dirección funciona Scenecast.',
  answer_invalid: 'El servidor respondió algo inesperado. Recarga la página.',
  answer_too_large: 'La respuesta del servidor es demasiado grande.',
  backend_stalled: 'El servidor no avanza. Lo terminado se conserva. Inténtalo más tarde.',
  backend_went_astray: 'El servidor respondió de forma contradictoria. Lo terminado se conserva.',
  generation_failed: 'No se pudo crear la película. Inténtalo de nuevo.',
  unexpected: 'Algo salió mal. Inténtalo de nuevo.',
  http: 'El servidor respondió con un error. Inténtalo más tarde.',
  // The server
  server_stopping: 'El servidor se está reiniciando. Inténtalo de nuevo en un momento.',
  too_many_requests: 'Demasiadas solicitudes. Espera un momento e inténtalo de nuevo.',
  request_timed_out: 'La solicitud tardó demasiado. Inténtalo de nuevo.',
  request_too_slow: 'La solicitud llegó demasiado despacio. Comprueba tu conexión e inténtalo de nuevo.',
  headers_too_large:
    'La solicitud es demasiado grande. Borra las cookies de esta página e inténtalo de nuevo.',
  request_invalid: 'El servidor rechazó los datos. Revisa el texto y las opciones.',
  request_refused: 'El servidor rechazó la solicitud.',
  token_required: 'Falta el token de acceso o no es válido. Recarga la página e introdúcelo.',
  host_refused: 'El servidor solo responde en localhost. Abre la página en http://localhost.',
  origin_refused: 'El servidor no acepta solicitudes de este sitio web.',
  caller_left: 'La solicitud se interrumpió. Inténtalo de nuevo.',
  route_not_found: 'Esta dirección no existe en el servidor. Recarga la página.',
  method_not_allowed: 'El servidor no admite esta acción. Recarga la página.',
  media_type_unsupported: 'Este tipo de archivo no es compatible.',
  range_not_satisfiable: 'Esta parte del archivo no existe. Recarga la página.',
  body_too_large: 'El archivo o el texto es demasiado grande. Usa menos texto o un archivo más pequeño.',
  database_unavailable:
    'La base de datos no responde. El trabajo continuará cuando vuelva a estar disponible.',
  database_damaged: 'La base de datos está dañada. Contacta con quien administra el servidor.',
  disk_full: 'El servidor no tiene espacio en disco. Libera espacio e inténtalo de nuevo.',
  output_exists: 'En el destino ya existe un archivo con ese nombre.',
  output_not_writable: 'No se puede escribir en el destino.',
  // What a film is made with
  invalid_option: 'Este ajuste no es posible. Elige otro.',
  unknown_voice: 'Esta voz no existe aquí. Elige otra.',
  unknown_style: 'Este estilo no existe aquí. Elige otro.',
  unknown_model: 'Este modelo no existe aquí. Elige otro.',
  model_unavailable: 'Este modelo no está configurado en este servidor. Elige otro.',
  model_not_allowed: 'Este modelo no está permitido en este servidor. Elige otro.',
  spending_cap_reached:
    'Se alcanzó el límite de gasto de este servidor. Elige un modelo gratuito o inténtalo más tarde.',
  stock_model_needed:
    'Este modelo crea imágenes y no tiene ninguna para elegir. Elige una colección de fotos o clips.',
  stock_picture_not_found: 'La colección ya no muestra esta imagen. Busca otra vez y elige otra.',
  composing_model_needed:
    'El guion integrado usa las frases del documento. Para esto, elige un modelo de guion.',
  price_unknown: 'El precio de este modelo es desconocido, así que no se puede respetar el presupuesto.',
  budget_exceeded: 'El presupuesto de la película no alcanza. Auméntalo para continuar.',
  unspeakable_text: 'La voz no habla el idioma de este texto. Usa un texto en el idioma de la voz.',
  provider_down:
    'El proveedor del modelo no responde desde hace un rato. Inténtalo más tarde o elige otro modelo.',
  provider_failed: 'El proveedor del modelo no entregó el resultado. Inténtalo más tarde.',
  content_refused: 'El proveedor del modelo rechaza este contenido. Reformula el texto.',
  job_lost: 'El proveedor aceptó el trabajo, pero no lo terminó. Un nuevo intento puede costar otra vez.',
  outcome_unknown:
    'El proveedor no respondió, pero quizá haya cobrado la solicitud. Un nuevo intento puede costar otra vez.',
  call_not_received:
    'La respuesta se perdió. El proveedor no recibió la solicitud y no cobró nada. Inténtalo de nuevo.',
  answer_lost: 'El trabajo se interrumpió. Inténtalo de nuevo.',
  inputs_missing: 'Una parte necesaria todavía no está lista. Inténtalo de nuevo en un momento.',
  ffmpeg_missing: 'Falta FFmpeg en el servidor.',
  ffmpeg_failed: 'FFmpeg ha fallado. Inténtalo de nuevo.',
  speech_failed: 'La locución ha fallado. Inténtalo de nuevo o elige otra voz.',
  picture_failed: 'No se pudo dibujar la imagen. Inténtalo de nuevo.',
  render_failed: 'El renderizado ha fallado. Inténtalo de nuevo.',
  // Films and scenes
  generation_not_found: 'No encontramos esta película. Puede que se haya eliminado.',
  generation_cancelled: 'La película está en pausa. Reanúdala.',
  scene_not_found: 'No encontramos esta escena. Puede que se haya eliminado.',
  scene_exists: 'Esta escena ya existe.',
  shot_not_found: 'Esta imagen ya no pertenece a la escena. Recarga la página.',
  asset_not_found: 'Este archivo no existe. Puede que se haya sustituido.',
  asset_damaged:
    'Un archivo terminado se dañó en el disco. Revisa el disco. Un nuevo intento se cobra otra vez.',
  take_not_found: 'Esta toma ya no existe. Recarga la página.',
  take_not_selectable: 'Esta toma no se puede usar: todavía no está lista o corresponde a otro texto.',
  scenes_changed: 'Las escenas han cambiado mientras tanto. Revisa el estado actual.',
  edit_conflict: 'Otra persona lo cambió mientras tanto. Revisa el estado actual.',
  idempotency_key_reused: 'Esta acción ya se realizó con otros datos. Recarga la página.',
  not_ready: 'Todavía no está listo. Inténtalo más tarde.',
  bundle_too_large: 'Es demasiado para un solo archivo. Descarga la película y las imágenes por separado.',
  clip_unreadable:
    'El clip no se puede leer o es demasiado grande. Usa MP4 (H.264), MOV o WebM, de hasta 20 segundos.',
  clips_unavailable:
    'Este servidor no puede leer clips de forma segura. Necesita un ffmpeg actual. Usa una imagen.',
  first_frame_needed:
    'Este modelo pone en movimiento una imagen existente. Haz que otro modelo cree una primero.',
  picture_unreadable: 'La imagen está dañada o es demasiado grande. Guárdala de nuevo como PNG, JPEG o WebP.',
  translation_needed: 'Esta película todavía no existe en ese idioma. Tradúcela primero con «Otro idioma».',
  music_unreadable: 'La música está dañada, en silencio o es demasiado corta. Usa WAV, MP3, FLAC, Ogg o M4A.',
  music_undecodable: 'Este servidor solo puede leer archivos WAV. Para otros necesita un ffmpeg actual.',
  font_unreadable:
    'La fuente está dañada o es demasiado grande. Usa un archivo TTF, OTF o WOFF2 de hasta 1 MB.',
  recording_unreadable: 'La grabación está dañada, en silencio, o es demasiado corta o demasiado larga.',
  archive_unreadable:
    'Este archivo de proyecto está dañado o no lo es. Descarga el proyecto de nuevo e impórtalo sin cambios.',
  archive_version_unknown:
    'Este archivo de proyecto es de otra versión de Scenecast. Actualiza la más antigua y descarga el proyecto de nuevo.',
  archive_too_large: 'Un archivo de proyecto puede ocupar como máximo 4 GB. Divide la película.',
  // Documents
  document_not_found: 'Este archivo no existe. Comprueba la ruta.',
  document_unreadable: 'Este documento no se puede leer.',
  document_unsupported:
    'Este formato de archivo no es compatible. Guarda el documento, por ejemplo, como PDF.',
  document_encrypted: 'El documento está protegido. Guárdalo sin contraseña ni protección de copia.',
  document_damaged: 'El documento está dañado o incompleto. Guárdalo o descárgalo de nuevo.',
  document_empty:
    'El documento no contiene texto legible. Un escaneo necesita antes reconocimiento de texto (OCR).',
  document_too_large: 'El documento es demasiado grande. Usa uno más pequeño o solo una parte.',
  document_too_slow: 'Leer el documento tarda demasiado. Usa un documento más pequeño o solo su texto.',
  poisonous_document:
    'El documento no se puede leer: el lector falla con él. Usa un documento más pequeño o solo su texto.',
  limit_exceeded: 'Es más de lo que permite este servidor. Acorta el texto o divide la escena.',
  part_not_found: 'El documento no tiene esa parte.',
  url_refused: 'Esta dirección no se puede abrir. Usa la dirección de una página web pública.',
  url_failed: 'No se pudo cargar la página. Comprueba la dirección o sube la página como archivo.',
  setting_fixed: 'El entorno del servidor fija este ajuste. Cámbialo allí y reinicia el servidor.',
  key_missing: 'Aún no hay ninguna clave. Guarda una primero.',
  provider_not_found: 'Este proveedor no existe en el servidor.',
};
