namespace TransCheck.Articles;

public enum Language
{
    /// <summary>Too little text to tell.</summary>
    Undetermined,
    Turkish,
    English,

    /// <summary>Neither Turkish nor English.</summary>
    Other,

    /// <summary>Turkish and English in shares that neither outweighs.</summary>
    Mixed,
}
