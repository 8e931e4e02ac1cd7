using System.Text.Json;
using System.Text.Json.Serialization;
using TransCheck.Articles;
using TransCheck.Detection;
using TransCheck.Pairing;

namespace TransCheck.Caching;

/// <summary>Turns what is known of an article without its text into bytes and back.</summary>
internal static class CardCodec
{
    public static byte[] Write(ArticleCard card)
    {
        var (language, features) = card.Features ?? (Language.Undetermined, new ContentFeatures([], [], 0, 0));
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var head = JsonSerializer.SerializeToUtf8Bytes(new Head(card.Title, card.Metadata, card.Detected, card.IsSuppressed, language), CardJson.Default.Head);
        writer.Write(head.Length);
        writer.Write(head);
        FeatureCodec.Write(features, writer);
        return stream.ToArray();
    }

    /// <returns>Null for what <see cref="Write"/> did not write.</returns>
    public static ArticleCard? TryRead(byte[] bytes, string path, byte[] content)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            if (JsonSerializer.Deserialize(reader.ReadBytes(reader.ReadInt32()), CardJson.Default.Head) is not { } head)
            {
                return null;
            }

            var features = FeatureCodec.Read(reader);
            return new ArticleCard(path, head.Title, head.Metadata, head.Detected, head.IsSuppressed)
            {
                Content = content,
                Features = head.FeatureLanguage == Language.Undetermined ? null : (head.FeatureLanguage, features),
            };
        }
        catch (Exception e) when (e is JsonException or EndOfStreamException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <param name="FeatureLanguage"><see cref="Language.Undetermined"/> where no features follow.</param>
    internal sealed record Head(string Title, ArticleMetadata Metadata, DetectedLanguage Detected, bool IsSuppressed, Language FeatureLanguage);
}

[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, IncludeFields = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardCodec.Head))]
internal sealed partial class CardJson : JsonSerializerContext;
