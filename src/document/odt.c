/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/odt.h"

#include "base/error.h"
#include "document/odt-content.h"
#include "document/odt-part.h"
#include "document/odt-styles.h"

#include <glib/gi18n-lib.h>
#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define MANIFEST   "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"

/* libgsf does not define these itself. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfOutput, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfOutfile, g_object_unref)

static GBytes *
write_media_type (VgDocument *document)
{
  return g_bytes_new_static (MEDIA_TYPE, sizeof MEDIA_TYPE - 1);
}

static GBytes *
write_meta (VgDocument *document)
{
  VgXml *xml = vg_odt_part_new ("office:document-meta");

  vg_xml_begin (xml, "office:meta");
  vg_xml_add_element (xml, "dc:title", vg_document_get_title (document));
  vg_xml_add_element (xml, "dc:language", vg_document_get_language (document));

  return vg_xml_free_to_bytes (xml);
}

static void
add_to_manifest (VgXml *xml, const char *path, const char *media_type)
{
  vg_xml_begin (xml, "manifest:file-entry");
  vg_xml_set (xml, "manifest:full-path", path);
  vg_xml_set (xml, "manifest:media-type", media_type);
  vg_xml_end_empty (xml);
}

static GBytes *
write_manifest (VgDocument *document)
{
  VgXml *xml = vg_xml_new (VG_ODT_PART_PROLOG);

  vg_xml_begin (xml, "manifest:manifest");
  vg_xml_set (xml, "xmlns:manifest", MANIFEST);
  vg_xml_set (xml, "manifest:version", VG_ODT_PART_VERSION);
  add_to_manifest (xml, "/", MEDIA_TYPE);
  add_to_manifest (xml, "content.xml", "text/xml");
  add_to_manifest (xml, "styles.xml", "text/xml");
  add_to_manifest (xml, "meta.xml", "text/xml");

  return vg_xml_free_to_bytes (xml);
}

/* Part: @method: the media type stands first and uncompressed, where any program finds it. */
typedef struct {
  const char *path;
  GsfZipCompressionMethod method;
  GBytes *(*write) (VgDocument *document);
} Part;

static const Part parts[] = {
  { "mimetype", GSF_ZIP_STORED, write_media_type },
  { "META-INF/manifest.xml", GSF_ZIP_DEFLATED, write_manifest },
  { "meta.xml", GSF_ZIP_DEFLATED, write_meta },
  { "styles.xml", GSF_ZIP_DEFLATED, vg_odt_styles_write },
  { "content.xml", GSF_ZIP_DEFLATED, vg_odt_content_write },
};

/* Without a moment of ours libgsf takes the clock's. This is the first that a zip can hold. */
static gboolean
put_part (GsfOutfile *zip, const Part *part, VgDocument *document)
{
  g_autoptr (GBytes) bytes = part->write (document);
  g_autoptr (GDateTime) moment = g_date_time_new_utc (1980, 1, 1, 0, 0, 0);
  g_autoptr (GsfOutput) output = NULL;

  output = gsf_outfile_new_child_full (zip, part->path, FALSE, "compression-level", part->method,
                                       "zip64", 0, "modtime", moment, NULL);

  return output != NULL &&
         gsf_output_write (output, g_bytes_get_size (bytes), g_bytes_get_data (bytes, NULL)) &&
         gsf_output_close (output);
}

static gboolean
put_parts (GsfOutput *sink, VgDocument *document, GError **error)
{
  g_autoptr (GsfOutfile) zip = gsf_outfile_zip_new (sink, error);
  gboolean is_whole = zip != NULL;

  for (guint i = 0; is_whole && i < G_N_ELEMENTS (parts); i++)
    is_whole = put_part (zip, &parts[i], document);

  return zip != NULL && gsf_output_close (GSF_OUTPUT (zip)) && is_whole;
}

/* Papers are written in threads as well, and libgsf is to be begun once. */
static void
begin_library (void)
{
  static gsize is_begun = 0;

  if (g_once_init_enter (&is_begun)) {
    gsf_init ();
    g_once_init_leave (&is_begun, 1);
  }
}

GBytes *
vg_odt_write (VgDocument *document, guint *n_pages, GError **error)
{
  g_autoptr (GsfOutput) sink = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  begin_library ();
  sink = gsf_output_memory_new ();
  if (!put_parts (sink, document, &reason) || !gsf_output_close (sink)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("the OpenDocument text could not be made: %s"),
                 reason != NULL ? reason->message : _ ("it could not be packed"));
    return NULL;
  }
  if (n_pages != NULL)
    *n_pages = 0;

  return g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (sink)),
                      (gsize) gsf_output_size (sink));
}
