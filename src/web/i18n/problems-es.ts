import type { ProblemTexts } from './problems.ts';

export const problems: ProblemTexts = {
  network_failed: 'No se pudo contactar con el servidor, o su respuesta se cortó.',
  timed_out: 'El servidor no respondió a tiempo.',
  too_many_requests: 'Fueron demasiadas peticiones a la vez. Espere un momento.',
  unexpected: 'Algo falló en el servidor que no debía. Inténtelo de nuevo.',
  disk_full:
    'El disco con la carpeta de datos está lleno. Libere espacio e inténtelo de nuevo: lo terminado se conserva.',
  database_unavailable: 'La base de datos no responde. Se seguirá cuando vuelva; lo terminado se conserva.',
  provider_failed: 'El proveedor no entregó nada ({{detail}}). Inténtelo más tarde.',
  content_refused: 'El proveedor rechaza este contenido. Cambie el texto o use otro modelo.',
  outcome_unknown:
    'Se perdió la respuesta a esta llamada y quizá se haya cobrado. Un nuevo intento se cobra otra vez.',
  budget_exceeded: 'El presupuesto no alcanza. Auméntelo para continuar.',
  model_unavailable: 'Este modelo no está disponible aquí ({{detail}}).',
  unspeakable_text: 'La voz no puede leer este texto ({{detail}}). Tradúzcalo o elija otro modelo de voz.',
  edit_conflict: 'Alguien lo ha cambiado mientras tanto. Mírelo otra vez.',
  generation_not_found: 'Esa película no existe. Quizá se borró.',
  not_ready: 'Todavía no está listo.',
  bundle_too_large: 'Es demasiado para un archivo. Descargue la película y las imágenes por separado.',
  body_too_large: 'Es más de lo que acepta el servidor. Envíe una parte.',
  document_unsupported: 'Este tipo de archivo no se puede leer ({{detail}}).',
  document_encrypted: 'El documento está protegido con contraseña. Guárdelo sin ella.',
  document_damaged: 'El documento está dañado o incompleto ({{detail}}).',
  document_unreadable: 'El documento no se puede leer ({{detail}}).',
  document_empty: 'No hay texto en el documento ({{detail}}).',
  document_too_large: 'El documento es demasiado grande ({{detail}}).',
  document_too_slow: 'Leer el documento tarda demasiado. Use uno más pequeño o su texto.',
  part_not_found: 'El documento no tiene esa parte ({{detail}}).',
  url_refused: 'Esa dirección no se abre ({{detail}}).',
  url_failed: 'No se pudo cargar la página ({{detail}}).',
};
