import type { ShaperGlyph } from "../../context/shaper.js";

/** The functions of HarfBuzz that are called; pointers are numbers. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_font_create(face: number): number;
  hb_font_destroy(font: number): void;
  hb_buffer_create(): number;
  hb_buffer_destroy(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, itemLength: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

const READ_ONLY = 1;
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** Bytes of `hb_glyph_info_t` and of `hb_glyph_position_t`. */
const RECORD = 20;
const PAGE = 65_536;
/** Fonts that stay open, the last used one last. */
const MAX_FONTS = 8;

interface OpenFont {
  data: number;
  blob: number;
  face: number;
  font: number;
}

function stop(): never {
  throw new Error("HarfBuzz stopped");
}

/** An instance of HarfBuzz with a memory of its own. */
export class HarfBuzz {
  private readonly hb: Exports;
  private readonly fonts = new Map<Uint8Array, OpenFont>();

  constructor(code: WebAssembly.Module) {
    const grow = (bytes: number): number => {
      const { memory } = this.hb;
      try {
        memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE));
        return 1;
      } catch {
        return 0;
      }
    };
    const instance = new WebAssembly.Instance(code, {
      env: { _abort_js: stop, _emscripten_runtime_keepalive_clear: () => {}, _setitimer_js: () => 0, emscripten_resize_heap: grow },
      wasi_snapshot_preview1: { proc_exit: stop },
    });
    this.hb = instance.exports as unknown as Exports;
    this.hb.__wasm_call_ctors();
  }

  /** Glyphs from left to right. The script is that of the first letter; the language is none. */
  shape(bytes: Uint8Array, text: string, isRightToLeft: boolean): ShaperGlyph[] {
    const { hb } = this;
    const { font } = this.open(bytes);
    const units = hb.malloc(2 * text.length);
    const buffer = hb.hb_buffer_create();
    try {
      const written = new Uint16Array(hb.memory.buffer, units, text.length);
      for (let i = 0; i < text.length; i++) written[i] = text.charCodeAt(i);
      hb.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length);
      hb.hb_buffer_set_direction(buffer, isRightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
      hb.hb_buffer_guess_segment_properties(buffer);
      hb.hb_shape(font, buffer, 0, 0);
      return this.read(buffer);
    } finally {
      hb.hb_buffer_destroy(buffer);
      hb.free(units);
    }
  }

  private read(buffer: number): ShaperGlyph[] {
    const { hb } = this;
    const count = hb.hb_buffer_get_length(buffer);
    const infos = hb.hb_buffer_get_glyph_infos(buffer, 0);
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0);
    const view = new DataView(hb.memory.buffer);
    return Array.from({ length: count }, (_, i) => ({
      glyph: view.getUint32(infos + RECORD * i, true),
      cluster: view.getUint32(infos + RECORD * i + 8, true),
      advance: view.getInt32(positions + RECORD * i, true),
      dx: view.getInt32(positions + RECORD * i + 8, true),
      dy: view.getInt32(positions + RECORD * i + 12, true),
    }));
  }

  private open(bytes: Uint8Array): OpenFont {
    const { hb, fonts } = this;
    let opened = fonts.get(bytes);
    fonts.delete(bytes);
    if (!opened) {
      const data = hb.malloc(bytes.length);
      if (data === 0) throw new Error("there is no memory for the font");
      new Uint8Array(hb.memory.buffer, data, bytes.length).set(bytes);
      const blob = hb.hb_blob_create(data, bytes.length, READ_ONLY, 0, 0);
      const face = hb.hb_face_create(blob, 0);
      opened = { data, blob, face, font: hb.hb_font_create(face) };
    }
    fonts.set(bytes, opened);
    for (const [key, oldest] of fonts) {
      if (fonts.size <= MAX_FONTS) break;
      fonts.delete(key);
      this.close(oldest);
    }
    return opened;
  }

  private close({ data, blob, face, font }: OpenFont): void {
    const { hb } = this;
    hb.hb_font_destroy(font);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(data);
  }
}
